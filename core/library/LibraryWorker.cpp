// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryWorker.h"

#include "core/Log.h"
#include "core/files/GiveWay.h"
#include "core/library/FileFacts.h"
#include "core/library/Sidecar.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daguerre {

namespace {

constexpr auto tellingInterval = 250ms; // of changes and of progress
constexpr auto lookAgainInterval = 1s;
constexpr int niceness = 5;

/// Does `act` for each file; the first failure is thrown once all had their turn.
void forEach(const QList<KnownFile>& files, const std::function<void(const KnownFile&)>& act)
{
    std::optional<Error> first;
    for (const KnownFile& file : files) {
        try {
            act(file);
        } catch (const UnusableDatabase&) {
            throw;
        } catch (const Error& error) {
            if (!first)
                first = error;
        }
    }
    if (first)
        throw Error(*first);
}

} // namespace

LibraryWorker::LibraryWorker(QString databasePath, std::shared_ptr<LibraryShared> shared)
    : m_path(std::move(databasePath))
    , m_shared(std::move(shared))
    , m_lookAgain(this)
    , m_changesDelay(this)
{
    m_lookAgain.setInterval(lookAgainInterval);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        m_scanner->lookAgain();
        planStep();
    });
    m_changesDelay.setSingleShot(true);
    m_changesDelay.setInterval(tellingInterval);
    connect(&m_changesDelay, &QTimer::timeout, this, &LibraryWorker::tellChanges);
}

LibraryWorker::~LibraryWorker() = default;

void LibraryWorker::open()
{
    giveWay(niceness);
    try {
        openIndex();
    } catch (const UnusableDatabase& unusable) {
        guarded([&] { replaceDatabase(unusable); });
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
    }
    if (!m_database) { // pictures are shown all the same, from an index that lasts as long as this
        m_substitute.emplace();
        m_path = m_substitute->filePath(u"library.sqlite"_s);
        guarded([this] { openIndex(); });
    }
    m_shared->setOpened(m_database ? m_path : QString());
    if (m_database)
        guarded([this] { Q_EMIT opened(m_trash->settle()); });
}

void LibraryWorker::openIndex()
{
    m_database = std::make_unique<LibraryDatabase>(m_path, LibraryDatabase::Access::Write);
    m_index = std::make_unique<LibraryIndex>(*m_database);
    m_trash = std::make_unique<LibraryTrash>(*m_database, *m_index);
    m_scanner = std::make_unique<LibraryScanner>(*m_index);
    m_watcher = std::make_unique<LibraryWatcher>();
    connect(m_scanner.get(), &LibraryScanner::rowsChanged, this, &LibraryWorker::rowsChanged);
    connect(m_scanner.get(), &LibraryScanner::folderFound, m_watcher.get(), &LibraryWatcher::watch);
    connect(m_scanner.get(), &LibraryScanner::folderLost, m_watcher.get(), &LibraryWatcher::unwatch);
    connect(m_watcher.get(), &LibraryWatcher::folderChanged, this, [this](const QString& path) { scan(path, false); });
    connect(m_watcher.get(), &LibraryWatcher::rootChanged, this, [this](const QString& path) { scan(path, true); });
}

void LibraryWorker::replaceDatabase(const UnusableDatabase& reason)
{
    m_lookAgain.stop();
    m_watcher.reset();
    m_scanner.reset();
    m_trash.reset();
    m_index.reset();
    m_database.reset();
    const QString aside = setDatabaseAside(m_path, reason.newer);
    openIndex();
    ++m_shared->edition;
    const QString why = reason.newer ? u"comes from a newer version of this program"_s : u"is damaged"_s;
    Q_EMIT failed({ErrorKind::InputOutput, m_path,
        u"the index of pictures %1 and is made anew; the old one is kept as %2"_s.arg(why, aside),
        u"nothing needs to be done: prompts and ratings are read from the pictures and the files beside them"_s});
    Q_EMIT databaseReplaced();
    if (!m_folders.isEmpty())
        setFolders(m_folders);
    rowsChanged({});
    tellChanges();
}

void LibraryWorker::rebuild(int edition)
{
    if (m_database && edition == m_shared->edition)
        guarded([this] { replaceDatabase({Error(ErrorKind::InputOutput, m_path.toStdString(), {}), false}); });
}

/// Runs it with an index that is open; what it throws is told.
void LibraryWorker::guarded(const std::function<void()>& order)
{
    try {
        order();
    } catch (const UnusableDatabase& unusable) {
        try {
            replaceDatabase(unusable);
        } catch (const Error& error) {
            Q_EMIT failed(toFailure(error));
        }
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
    }
}

void LibraryWorker::setFolders(const QStringList& folders)
{
    m_folders = cleanFolders(folders);
    if (!m_database)
        return;
    guarded([this] {
        m_scanner->clear();
        m_scanner->setRoots(m_folders);
        m_watcher->setRoots(m_folders);
        LibraryDatabase::Transaction transaction(*m_database);
        const bool erased = m_index->eraseOutside(m_folders) > 0;
        transaction.commit();
        if (erased)
            rowsChanged({});
        for (const QString& folder : std::as_const(m_folders))
            m_scanner->scan(folder, true);
        m_scanning = true;
        m_sinceProgress.invalidate();
        planStep();
    });
}

void LibraryWorker::scan(const QString& folder, bool everything)
{
    m_scanner->scan(folder, everything);
    planStep();
}

void LibraryWorker::add(const QString& path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!m_database || !m_scanner->covers(clean))
        return;
    m_scanner->take(clean);
    planStep();
}

void LibraryWorker::rate(const QList<PictureId>& ids, int rating)
{
    if (!m_database)
        return;
    guarded([&] {
        forEach(m_index->files(ids), [&](const KnownFile& file) {
            if (!diskStamp(file.path))
                throw Error(ErrorKind::InputOutput, file.path.toStdString(), "can't be rated: the file isn't there",
                    "bring it back, then rate again");
            writeSidecarRating(file.path, std::clamp(rating, 0, 5));
            m_index->rate(file.id, std::clamp(rating, 0, 5), sidecarTime(file.path));
            rowsChanged({file.id});
        });
    });
    tellChanges();
}

void LibraryWorker::trash(const QList<PictureId>& ids)
{
    if (!m_database)
        return;
    guarded([&] {
        const LibraryTrash::Outcome outcome = m_trash->trash(ids);
        rowsChanged({}); // those that were refused were gone for a moment
        if (!outcome.batch.pictures.isEmpty())
            Q_EMIT trashed(outcome.batch);
        if (outcome.why)
            Q_EMIT trashRefused(outcome.refused, *outcome.why);
    });
    tellChanges();
}

void LibraryWorker::restore(const TrashBatch& batch)
{
    if (!m_database)
        return;
    guarded([&] {
        const LibraryTrash::Outcome outcome = m_trash->restore(batch);
        if (!outcome.batch.pictures.isEmpty()) {
            rowsChanged(outcome.batch.pictures);
            Q_EMIT restored(outcome.batch);
        }
        if (outcome.why)
            Q_EMIT failed(*outcome.why);
    });
    tellChanges();
}

void LibraryWorker::remove(const QList<PictureId>& ids)
{
    if (!m_database)
        return;
    guarded([&] {
        const LibraryTrash::Outcome outcome = m_trash->remove(ids);
        rowsChanged({});
        if (outcome.why)
            Q_EMIT failed(*outcome.why);
    });
    tellChanges();
}

void LibraryWorker::forget(const QList<PictureId>& ids)
{
    if (!m_database)
        return;
    guarded([&] {
        for (const KnownFile& file : m_index->files(ids)) {
            if (file.state != PictureState::Missing || diskStamp(file.path))
                continue;
            m_index->erase({file.id});
            rowsChanged({});
        }
    });
    tellChanges();
}

void LibraryWorker::planStep()
{
    if (m_stepPlanned)
        return;
    m_stepPlanned = true;
    QMetaObject::invokeMethod(this, &LibraryWorker::step, Qt::QueuedConnection);
}

void LibraryWorker::step()
{
    m_stepPlanned = false;
    if (m_shared->stop.stop_requested() || !m_database)
        return;
    guarded([this] { scanALittle(); });
    tellChanges();
    tellProgress();
    if (!m_stepPlanned && m_scanning) {
        m_scanning = false;
        Q_EMIT scanFinished();
    }
    if (m_scanner && m_scanner->hasUnsettled() != m_lookAgain.isActive())
        m_lookAgain.isActive() ? m_lookAgain.stop() : m_lookAgain.start();
}

void LibraryWorker::scanALittle()
{
    try {
        LibraryDatabase::Transaction transaction(*m_database);
        const bool more = m_scanner->step();
        transaction.commit();
        m_stepFailure.clear();
        if (more)
            planStep();
    } catch (const UnusableDatabase&) {
        throw;
    } catch (const Error& error) { // a full disk would bring it with each step
        const QString words = QString::fromUtf8(error.what());
        if (std::exchange(m_stepFailure, words) != words)
            throw;
    }
}

void LibraryWorker::tellProgress()
{
    if (!m_scanning || !m_stepPlanned || (m_sinceProgress.isValid() && !m_sinceProgress.hasExpired(250)))
        return;
    m_sinceProgress.start();
    Q_EMIT scanProgressed(m_scanner->done(), m_scanner->total());
}

void LibraryWorker::rowsChanged(const QList<PictureId>& known)
{
    m_rowsChanged = true;
    m_changed.unite({known.begin(), known.end()});
}

/// Not within a transaction: whoever hears of it asks at once.
void LibraryWorker::tellChanges()
{
    if (!m_rowsChanged)
        return;
    if (m_sinceChanges.isValid() && !m_sinceChanges.hasExpired(tellingInterval.count())) {
        if (!m_changesDelay.isActive())
            m_changesDelay.start();
        return;
    }
    m_sinceChanges.start();
    m_rowsChanged = false;
    Q_EMIT changed(std::exchange(m_changed, {}).values());
}

} // namespace daguerre
