// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryWorker.h"

#include "core/files/GiveWay.h"
#include "core/library/FileFacts.h"
#include "core/library/LibrarySchema.h"
#include "core/library/Sidecar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int niceness = 5;

} // namespace

LibraryWorker::LibraryWorker(QString databasePath, std::shared_ptr<LibraryShared> shared)
    : m_path(std::move(databasePath))
    , m_shared(std::move(shared))
    , m_changes(this)
{
    connect(&m_changes, &ChangeTeller::changed, this, &LibraryWorker::changed);
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
    m_database = std::make_unique<IndexDatabase>(m_path, librarySchema(), IndexDatabase::Access::Write);
    m_index = std::make_unique<LibraryIndex>(*m_database);
    m_trash = std::make_unique<LibraryTrash>(*m_database, *m_index);
    m_scanning = std::make_unique<LibraryScanning>(*m_database, *m_index, m_changes, m_shared->stop.get_token());
    connect(m_scanning.get(), &LibraryScanning::progressed, this, &LibraryWorker::scanProgressed);
    connect(m_scanning.get(), &LibraryScanning::finished, this, &LibraryWorker::scanFinished);
    connect(m_scanning.get(), &LibraryScanning::failed, this, &LibraryWorker::failed);
    connect(
        m_scanning.get(), &LibraryScanning::databaseDamaged, this,
        [this, edition = m_shared->edition.load()] { rebuild(edition); }, Qt::QueuedConnection);
}

void LibraryWorker::replaceDatabase(const UnusableDatabase& reason)
{
    m_scanning.reset();
    m_trash.reset();
    m_index.reset();
    m_database.reset();
    const QString aside = setDatabaseAside(m_path, reason.newer);
    ++m_shared->edition;
    openIndex();
    const QString why = reason.newer ? u"comes from a newer version of this program"_s : u"is damaged"_s;
    Q_EMIT failed({ErrorKind::InputOutput, m_path,
        u"the index of pictures %1 and is made anew; the old one is kept as %2"_s.arg(why, aside),
        u"nothing needs to be done: prompts and ratings are read from the pictures and the files beside them"_s});
    Q_EMIT databaseReplaced();
    if (!m_folders.isEmpty())
        setFolders(m_folders);
    m_changes.note({});
    m_changes.tell();
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

/// Likewise, of rows; nothing where there is no index.
void LibraryWorker::change(const std::function<void()>& order)
{
    if (!m_database)
        return;
    guarded(order);
    m_changes.tell();
}

void LibraryWorker::setFolders(const QStringList& folders)
{
    m_folders = cleanFolders(folders);
    if (m_database)
        guarded([this] { m_scanning->setFolders(m_folders); });
}

void LibraryWorker::add(const QString& path)
{
    if (m_scanning)
        m_scanning->add(path);
}

void LibraryWorker::rate(const QList<PictureId>& ids, int rating)
{
    change([&] {
        const int stars = std::clamp(rating, 0, 5);
        const FilesOutcome outcome = forEachFile(m_index->files(ids), [&](const KnownFile& file) {
            if (!diskStamp(file.path))
                throw Error(ErrorKind::InputOutput, file.path.toStdString(), "can't be rated: the file isn't there",
                    "bring it back, then rate again");
            writeSidecarRating(file.path, stars);
            m_index->rate(file.id, stars, sidecarTime(file.path));
        });
        m_changes.note(outcome.done);
        if (outcome.why)
            Q_EMIT failed(*outcome.why);
    });
}

void LibraryWorker::trash(const QList<PictureId>& ids)
{
    change([&] {
        const FilesOutcome outcome = m_trash->trash(ids);
        m_changes.note({}); // those that were refused were gone for a moment
        if (!outcome.done.isEmpty())
            Q_EMIT trashed({outcome.batch, outcome.done});
        if (outcome.why)
            Q_EMIT trashRefused(outcome.refused, *outcome.why);
    });
}

void LibraryWorker::restore(const TrashBatch& batch)
{
    change([&] {
        const FilesOutcome outcome = m_trash->restore(batch);
        m_changes.note(outcome.done);
        if (!outcome.done.isEmpty())
            Q_EMIT restored({batch.id, outcome.done});
        if (outcome.why)
            Q_EMIT failed(*outcome.why);
    });
}

void LibraryWorker::remove(const QList<PictureId>& ids)
{
    change([&] {
        const FilesOutcome outcome = m_trash->remove(ids);
        m_changes.note({});
        if (outcome.why)
            Q_EMIT failed(*outcome.why);
    });
}

void LibraryWorker::forget(const QList<PictureId>& ids)
{
    change([&] {
        QList<PictureId> gone;
        for (const KnownFile& file : m_index->files(ids)) {
            if (file.state == PictureState::Missing && !diskStamp(file.path))
                gone.append(file.id);
        }
        IndexDatabase::Transaction transaction(*m_database);
        m_index->erase(gone);
        transaction.commit();
        m_changes.note({});
    });
}

} // namespace daguerre
