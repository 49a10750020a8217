// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelWorker.h"

#include "core/files/GiveWay.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daguerre {

namespace {

constexpr int niceness = 5;
constexpr auto tellingInterval = 250ms;

} // namespace

ModelWorker::ModelWorker(QString cachePath, std::stop_token stop)
    : m_cachePath(std::move(cachePath))
    , m_stop(std::move(stop))
    , m_lookAgain(this)
    , m_tellSoon(this)
{
    m_lookAgain.setInterval(1s);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        if (m_scanner)
            m_scanner->lookAgain();
        planStep();
    });
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(tellingInterval);
    connect(&m_tellSoon, &QTimer::timeout, this, [this] { tell(true); });
}

void ModelWorker::open()
{
    giveWay(niceness);
    m_watcher = std::make_unique<FolderWatcher>();
    connect(m_watcher.get(), &FolderWatcher::folderChanged, this, [this](const QString& path) { scan(path, false); });
    connect(m_watcher.get(), &FolderWatcher::rootChanged, this, [this](const QString& path) { scan(path, true); });
    guarded([this] { openCache(); });
}

void ModelWorker::scan(const QString& folder, bool everything)
{
    if (!m_scanner)
        return;
    m_scanner->scan(folder, everything);
    planStep();
}

void ModelWorker::openCache()
{
    m_cache = std::make_unique<ModelCache>(m_cachePath);
    m_scanner = std::make_unique<ModelScanner>(*m_cache);
    follow(*m_scanner);
}

void ModelWorker::follow(ModelScanner& scanner)
{
    connect(&scanner, &ModelScanner::filesChanged, this, [this] { m_changed = true; });
    connect(&scanner, &ModelScanner::folderFound, m_watcher.get(), &FolderWatcher::watch);
    connect(&scanner, &ModelScanner::folderLost, m_watcher.get(), &FolderWatcher::unwatch);
}

/// Nothing is lost but time: all of it can be read, and computed, again.
void ModelWorker::replaceCache(bool newer)
{
    m_scanner.reset();
    m_cache.reset();
    const QString aside = setDatabaseAside(m_cachePath, newer);
    openCache();
    const QString why = newer ? u"comes from a newer version of this program"_s : u"is damaged"_s;
    Q_EMIT failed({ErrorKind::InputOutput, m_cachePath,
        u"the list of models %1 and is made anew; the old one is kept as %2"_s.arg(why, aside),
        u"nothing needs to be done: the models are looked at again"_s});
    startOver();
}

/// A full disk, a folder that can't be written to: models are listed all the same.
void ModelWorker::doWithoutCache()
{
    m_scanner.reset();
    m_cache.reset();
    m_cachePath = u":memory:"_s;
    try {
        openCache();
    } catch (const Error&) {
        return; // Qt has no SQLite
    }
    startOver();
}

void ModelWorker::startOver()
{
    m_changed = true; // nothing is known any more
    if (!m_folders.isEmpty())
        setFolders(m_folders);
}

void ModelWorker::guarded(const std::function<void()>& order)
{
    try {
        try {
            order();
        } catch (const UnusableDatabase& unusable) {
            replaceCache(unusable.newer);
        }
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
        doWithoutCache();
    }
}

void ModelWorker::setFolders(const QStringList& folders)
{
    m_folders = cleanFolders(folders);
    if (!m_scanner)
        return;
    m_watcher->setRoots(m_folders);
    m_scanner->setRoots(m_folders);
    m_reported = true;
    m_cancelled = false;
    m_sinceProgress.invalidate();
    planStep();
}

void ModelWorker::setHash(const QString& path, const DiskStamp& stamp, const QString& sha256)
{
    if (!m_scanner)
        return;
    m_scanner->setHash(path, stamp, sha256);
    tell(false);
    guarded([&] { m_cache->keepHash(path, stamp, sha256); });
}

void ModelWorker::cancel()
{
    if (!m_scanner)
        return;
    m_scanner->clear();
    m_cancelled = true;
    planStep();
}

void ModelWorker::planStep()
{
    if (m_stepPlanned)
        return;
    m_stepPlanned = true;
    QMetaObject::invokeMethod(this, &ModelWorker::step, Qt::QueuedConnection);
}

void ModelWorker::step()
{
    m_stepPlanned = false;
    if (m_stop.stop_requested() || !m_scanner)
        return;
    guarded([this] { scanALittle(); });
    if (!m_scanner)
        return;
    const bool done = m_scanner->isIdle();
    tell(done);
    if (done)
        finish();
    else if (m_reported && (!m_sinceProgress.isValid() || m_sinceProgress.hasExpired(tellingInterval.count()))) {
        m_sinceProgress.start();
        Q_EMIT progressed(m_scanner->done(), m_scanner->total());
    }
}

void ModelWorker::scanALittle()
{
    IndexDatabase::Transaction transaction(m_cache->database());
    const bool more = m_scanner->step();
    transaction.commit();
    if (more)
        planStep();
}

void ModelWorker::finish()
{
    m_scanner->hasUnsettled() ? m_lookAgain.start() : m_lookAgain.stop();
    if (!std::exchange(m_reported, false))
        return;
    const QList<ModelFile> files = m_scanner->files();
    QSet<QString> paths;
    for (const ModelFile& file : files)
        paths.insert(file.path);
    QStringList there = m_folders;
    there.removeIf([](const QString& folder) { return !QFileInfo(folder).isDir(); });
    Q_EMIT finished({int(files.size()), m_scanner->headersRead()});
    if (m_cancelled)
        return; // not all of them were found
    guarded([&] {
        IndexDatabase::Transaction transaction(m_cache->database());
        m_cache->forgetOthers(there, paths);
        transaction.commit();
    });
}

/// At most four times a second, unless it has to be now.
void ModelWorker::tell(bool now)
{
    if (!m_changed)
        return;
    if (!now && m_sinceTold.isValid() && !m_sinceTold.hasExpired(tellingInterval.count())) {
        if (!m_tellSoon.isActive())
            m_tellSoon.start();
        return;
    }
    m_sinceTold.start();
    m_changed = false;
    if (m_scanner)
        Q_EMIT changed(mergedModels(m_scanner->files()));
}

} // namespace daguerre
