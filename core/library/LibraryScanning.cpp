// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryScanning.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace daguerre {

namespace {

constexpr qint64 tellingInterval = 250; // ms
constexpr auto lookAgainInterval = 1s;
constexpr auto againAfter = 5s; // where the index took no more: a disk that was full

} // namespace

LibraryScanning::LibraryScanning(
    IndexDatabase& database, LibraryIndex& index, ChangeTeller& changes, std::stop_token stop)
    : m_database(database)
    , m_index(index)
    , m_changes(changes)
    , m_stop(std::move(stop))
    , m_scanner(index)
{
    m_lookAgain.setInterval(lookAgainInterval);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        m_scanner.lookAgain();
        planStep();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(againAfter);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const QString& folder : m_scanner.roots())
            scan(folder, true);
    });
    connect(&m_scanner, &LibraryScanner::rowsChanged, &m_changes, &ChangeTeller::note);
    connect(&m_scanner, &LibraryScanner::folderFound, &m_watcher, &FolderWatcher::watch);
    connect(&m_scanner, &LibraryScanner::folderLost, &m_watcher, &FolderWatcher::unwatch);
    connect(&m_watcher, &FolderWatcher::folderChanged, this, [this](const QString& path) { scan(path, false); });
    connect(&m_watcher, &FolderWatcher::rootChanged, this, [this](const QString& path) { scan(path, true); });
}

void LibraryScanning::setFolders(const QStringList& folders)
{
    m_scanner.clear();
    m_scanner.setRoots(folders);
    m_watcher.setRoots(folders);
    IndexDatabase::Transaction transaction(m_database);
    const bool erased = m_index.eraseOutside(folders) > 0;
    transaction.commit();
    if (erased)
        m_changes.note({});
    for (const QString& folder : folders)
        m_scanner.scan(folder, true);
    m_reported = true;
    m_sinceProgress.invalidate();
    planStep();
}

void LibraryScanning::add(const QString& path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!m_scanner.covers(clean))
        return;
    m_scanner.take(clean);
    planStep();
}

void LibraryScanning::scan(const QString& folder, bool everything)
{
    m_scanner.scan(folder, everything);
    planStep();
}

void LibraryScanning::planStep()
{
    if (m_stepPlanned)
        return;
    m_stepPlanned = true;
    QMetaObject::invokeMethod(this, &LibraryScanning::step, Qt::QueuedConnection);
}

void LibraryScanning::step()
{
    m_stepPlanned = false;
    if (m_stop.stop_requested())
        return;
    try {
        scanALittle();
    } catch (const UnusableDatabase&) {
        m_stepPlanned = true; // for good
        m_lookAgain.stop();
        m_again.stop();
        Q_EMIT databaseDamaged();
        return;
    } catch (const Error& error) {
        tellOnce(error);
        m_scanner.clear(); // what it has in hand was taken back
        m_again.start();
    }
    m_changes.tell();
    tellProgress();
    if (!m_stepPlanned && std::exchange(m_reported, false))
        Q_EMIT finished();
    if (m_scanner.hasUnsettled() != m_lookAgain.isActive())
        m_lookAgain.isActive() ? m_lookAgain.stop() : m_lookAgain.start();
}

void LibraryScanning::scanALittle()
{
    IndexDatabase::Transaction transaction(m_database);
    const bool more = m_scanner.step();
    transaction.commit();
    m_told.clear();
    if (more)
        planStep();
}

/// A full disk would bring it with each step.
void LibraryScanning::tellOnce(const Error& error)
{
    const QString words = QString::fromUtf8(error.what());
    if (std::exchange(m_told, words) != words)
        Q_EMIT failed(toFailure(error));
}

void LibraryScanning::tellProgress()
{
    if (!m_reported || !m_stepPlanned || (m_sinceProgress.isValid() && !m_sinceProgress.hasExpired(tellingInterval)))
        return;
    m_sinceProgress.start();
    Q_EMIT progressed(m_scanner.done(), m_scanner.total());
}

} // namespace daguerre
