// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryTrash.h"

#include "core/Log.h"
#include "core/library/FileFacts.h"
#include "core/library/Sidecar.h"
#include "core/library/TrashedFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

/// `path`, or one with -2, -3 ... before the suffix where there is a file or a sidecar of that name.
QString freePath(const QString& path)
{
    const QFileInfo info(path);
    QString free = path;
    for (int number = 2; QFileInfo::exists(free) || QFileInfo::exists(sidecarPath(free)); ++number)
        free = info.dir().filePath(u"%1-%2.%3"_s.arg(info.completeBaseName(), QString::number(number), info.suffix()));
    return free;
}

/// The index has the rating as well: without the sidecar, the picture still comes back.
void bringSidecarBack(const KnownFile& file)
{
    const QString sidecar = sidecarPath(file.path);
    if (file.trashedSidecar.isEmpty() || !QFile::exists(file.trashedSidecar) || QFile::exists(sidecar))
        return;
    try {
        moveFromTrash(file.trashedSidecar, sidecar);
    } catch (const Error& error) {
        log::warning(QString::fromUtf8(error.what()));
    }
}

} // namespace

LibraryTrash::LibraryTrash(IndexDatabase& database, LibraryIndex& index)
    : m_database(database)
    , m_index(index)
{
}

FilesOutcome LibraryTrash::trash(const QList<PictureId>& ids)
{
    qint64 batch = 0;
    FilesOutcome outcome = forEachFile(m_index.files(ids), [&](const KnownFile& file) { trash(file, batch); });
    outcome.batch = batch;
    return outcome;
}

void LibraryTrash::trash(const KnownFile& file, qint64& batch)
{
    note(file, batch);
    const QString sidecar = sidecarPath(file.path);
    QString trashed, trashedSidecar;
    try {
        trashed = moveToTrash(file.path);
        if (QFile::exists(sidecar))
            trashedSidecar = moveToTrash(sidecar);
        m_index.setTrashed(file.id, trashed, trashedSidecar);
    } catch (const Error&) {
        if (!trashed.isEmpty())
            moveFromTrash(trashed, file.path);
        if (!trashedSidecar.isEmpty())
            moveFromTrash(trashedSidecar, sidecar);
        unnote(file);
        throw;
    }
}

/// In the batch, but not known to be in the trash: on the way to it.
void LibraryTrash::note(const KnownFile& file, qint64& batch)
{
    IndexDatabase::Transaction transaction(m_database);
    const qint64 number = batch != 0 ? batch : m_database.insert(u"INSERT INTO batches DEFAULT VALUES"_s, {});
    m_index.setTrashed(file.id, {}, {});
    m_database.run(u"UPDATE pictures SET batch = ? WHERE id = ?"_s, {number, file.id});
    transaction.commit();
    batch = number;
}

/// The picture is where it was before note(), or gone altogether, as a scan will find out.
void LibraryTrash::unnote(const KnownFile& file)
{
    IndexDatabase::Transaction transaction(m_database);
    m_database.run(u"DELETE FROM trashed WHERE picture = ?"_s, {file.id});
    if (const auto taken = m_index.fileAt(file.path); taken && taken->id != file.id)
        m_index.erase({file.id});
    else
        m_database.run(u"UPDATE pictures SET batch = NULL WHERE id = ?"_s, {file.id});
    transaction.commit();
}

FilesOutcome LibraryTrash::restore(const TrashBatch& batch)
{
    FilesOutcome outcome = forEachFile(m_index.trashed(batch.id), [this](const KnownFile& file) { restore(file); });
    outcome.batch = batch.id;
    return outcome;
}

/// The place is noted first: see takeBack().
void LibraryTrash::restore(const KnownFile& file)
{
    KnownFile back = file;
    back.path = freePath(file.path);
    if (back.path != file.path)
        m_index.setPlace(file.id, back.path);
    moveFromTrash(file.trashed, back.path);
    takeBack(back);
}

/// The index learns that a picture is back, whoever brought it.
void LibraryTrash::takeBack(const KnownFile& file)
{
    bringSidecarBack(file);
    IndexDatabase::Transaction transaction(m_database);
    if (const auto taken = m_index.fileAt(file.path)) // a file that is no longer there
        m_index.erase({taken->id});
    m_index.update(file.id, withRating(readFacts(file.path, diskStamp(file.path).value_or(DiskStamp())), file.rating));
    transaction.commit();
}

FilesOutcome LibraryTrash::remove(const QList<PictureId>& ids)
{
    return forEachFile(m_index.files(ids), [this](const KnownFile& file) { remove(file); });
}

void LibraryTrash::remove(const KnownFile& file)
{
    m_index.setTrashed(file.id, {}, {}); // without a batch: on the way to nowhere
    try {
        removeForGood(file.path);
    } catch (const Error&) {
        unnote(file);
        throw;
    }
    finishRemove(file);
}

void LibraryTrash::finishRemove(const KnownFile& file)
{
    const auto erase = [&] {
        IndexDatabase::Transaction transaction(m_database);
        m_index.erase({file.id});
        transaction.commit();
    };
    try {
        removeForGood(sidecarPath(file.path));
    } catch (const Error&) {
        erase();
        throw;
    }
    erase();
}

QList<TrashBatch> LibraryTrash::settle()
{
    const FilesOutcome interrupted = forEachFile(m_index.unsettled(), [this](const KnownFile& file) { settle(file); });
    QList<TrashBatch> batches;
    QList<KnownFile> gone;
    for (const KnownFile& file : m_index.trashed()) {
        if (!QFile::exists(file.trashed)) {
            gone.append(file);
            continue;
        }
        if (batches.isEmpty() || batches.last().id != file.batch)
            batches.append(TrashBatch {file.batch, {}});
        batches.last().pictures.append(file.id);
    }
    const FilesOutcome taken = forEachFile(gone, [this](const KnownFile& file) { settleGone(file); });
    for (const auto& why : {interrupted.why, taken.why}) {
        if (why) // the next start tries again
            log::warning(why->subject + u": "_s + why->problem);
    }
    return batches;
}

void LibraryTrash::settle(const KnownFile& file)
{
    const auto inPlace = diskStamp(file.path);
    if (file.batch == 0)
        return inPlace ? unnote(file) : finishRemove(file);
    if (inPlace == file.stamp)
        return unnote(file);
    const QString trashed = unknownInTrash(file.path), sidecar = sidecarPath(file.path);
    if (trashed.isEmpty() || (inPlace && diskStamp(trashed) != file.stamp))
        return unnote(file);
    const bool isLeft = !inPlace && QFile::exists(sidecar); // else it is another picture's
    m_index.setTrashed(file.id, trashed, isLeft ? moveToTrash(sidecar) : unknownInTrash(sidecar));
}

/// What came from there last and isn't another picture's.
QString LibraryTrash::unknownInTrash(const QString& path)
{
    for (const QString& trashed : foundInTrash(path)) {
        if (m_database.numbers(u"SELECT 1 FROM trashed WHERE file = ? OR sidecar = ?"_s, {trashed, trashed}).isEmpty())
            return trashed;
    }
    return {};
}

/// Its file isn't in the trash any more: it was deleted, or brought back by another program or before a kill.
void LibraryTrash::settleGone(const KnownFile& file)
{
    const auto stamp = diskStamp(file.path);
    removeTrashInfo(file.trashed);
    if (stamp && (*stamp == file.stamp || !m_index.fileAt(file.path)))
        return takeBack(file);
    IndexDatabase::Transaction transaction(m_database);
    m_index.erase({file.id});
    transaction.commit();
}

} // namespace daguerre
