// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryTrash.h"

#include "core/library/FileFacts.h"
#include "core/library/Sidecar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

[[noreturn]] void fail(const QString& path, const QString& problem, const QString& remedy)
{
    throw Error(ErrorKind::InputOutput, path.toStdString(), problem.toStdString(), remedy.toStdString());
}

/// Of the freedesktop.org trash: beside "files/NAME" there is "info/NAME.trashinfo".
void removeTrashInfo(const QString& trashed)
{
    const QFileInfo file(trashed);
    if (file.dir().dirName() == "files"_L1)
        QFile::remove(file.dir().filePath(u"../info/"_s + file.fileName() + u".trashinfo"_s));
}

/// Moves a file to the trash and returns where it lies there.
QString movedToTrash(const QString& path)
{
    QFile file(path);
    const QString remedy = u"delete it for good, or move it away in a file manager"_s;
    if (!file.exists())
        fail(path, u"can't be moved to the trash: it isn't there"_s, u"remove it from the list"_s);
    if (!file.moveToTrash())
        fail(path, u"can't be moved to the trash: "_s + file.errorString(), remedy);
    // Where there is no trash, Qt 6.4 takes the working directory for one.
    const QString trashed = QFileInfo(file.fileName()).absoluteFilePath();
    if (const QDir inWorkingFolder(u"files"_s); QFileInfo(trashed).absolutePath() == inWorkingFolder.absolutePath()) {
        QFile::rename(trashed, path);
        removeTrashInfo(trashed);
        QDir().rmdir(u"files"_s);
        QDir().rmdir(u"info"_s);
        fail(path, u"can't be moved to the trash: there is none"_s, remedy);
    }
    return trashed;
}

/// `path`, or one with -2, -3 ... before the suffix where there is a file or a sidecar of that name.
QString freePath(const QString& path)
{
    const QFileInfo info(path);
    QString free = path;
    for (int number = 2; QFileInfo::exists(free) || QFileInfo::exists(sidecarPath(free)); ++number)
        free = info.dir().filePath(u"%1-%2.%3"_s.arg(info.completeBaseName(), QString::number(number), info.suffix()));
    return free;
}

void moveBack(const QString& trashed, const QString& path)
{
    QFile file(trashed);
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (!file.rename(path))
        fail(path, u"can't be brought back: "_s + file.errorString(), u"look for it in the trash"_s);
    removeTrashInfo(trashed);
}

/// Acts on each; failures of files are noted in the outcome.
template <typename Item>
LibraryTrash::Outcome forEach(const QList<Item>& items, const std::function<PictureId(const Item&)>& idOf,
    const std::function<void(const Item&)>& act)
{
    LibraryTrash::Outcome outcome;
    for (const Item& item : items) {
        try {
            act(item);
            outcome.batch.pictures.append(idOf(item));
        } catch (const UnusableDatabase&) {
            throw;
        } catch (const Error& error) {
            outcome.refused.append(idOf(item));
            if (!outcome.why)
                outcome.why = toFailure(error);
        }
    }
    return outcome;
}

} // namespace

LibraryTrash::LibraryTrash(LibraryDatabase& database, LibraryIndex& index)
    : m_database(database)
    , m_index(index)
{
}

LibraryTrash::Outcome LibraryTrash::trash(const QList<PictureId>& ids)
{
    TrashBatch batch;
    Outcome outcome = forEach<KnownFile>(
        m_index.files(ids), [](const KnownFile& file) { return file.id; },
        [&](const KnownFile& file) { trash(file, batch); });
    outcome.batch.id = batch.id;
    return outcome;
}

/// Each picture is noted at once: a crash in the middle of many loses none.
void LibraryTrash::trash(const KnownFile& file, TrashBatch& batch)
{
    const QString trashed = movedToTrash(file.path);
    try {
        QString sidecar;
        if (QFile::exists(sidecarPath(file.path)))
            sidecar = movedToTrash(sidecarPath(file.path));
        LibraryDatabase::Transaction transaction(m_database);
        if (batch.id == 0)
            batch.id = m_database.insert(u"INSERT INTO batches DEFAULT VALUES"_s, {});
        m_database.run(u"INSERT OR REPLACE INTO trashed (picture, file, sidecar) VALUES (?, ?, ?)"_s,
            {file.id, trashed, sidecar.isNull() ? u""_s : sidecar});
        m_database.run(u"UPDATE pictures SET batch = ? WHERE id = ?"_s, {batch.id, file.id});
        transaction.commit();
    } catch (const Error&) {
        moveBack(trashed, file.path);
        throw;
    }
}

LibraryTrash::Outcome LibraryTrash::restore(const TrashBatch& batch)
{
    const auto rows = m_database.rows(uR"(SELECT id, folder, name, rating, trashed.file, trashed.sidecar FROM pictures
            JOIN trashed ON trashed.picture = id WHERE batch = ? ORDER BY id)"_s,
        {batch.id});
    Outcome outcome = forEach<QVariantList>(
        rows, [](const QVariantList& row) { return row.first().toLongLong(); },
        [this](const QVariantList& row) { restore(row); });
    outcome.batch.id = batch.id;
    return outcome;
}

void LibraryTrash::restore(const QVariantList& row)
{
    const QString path = freePath(QDir(row.at(1).toString()).filePath(row.at(2).toString()));
    const QString sidecar = row.at(5).toString();
    moveBack(row.at(4).toString(), path);
    if (!sidecar.isEmpty() && QFile::exists(sidecar))
        moveBack(sidecar, sidecarPath(path));
    LibraryDatabase::Transaction transaction(m_database);
    if (const auto taken = m_index.fileAt(path)) // a file that is no longer there
        m_index.erase({taken->id});
    m_index.update(
        row.at(0).toLongLong(), withRating(readFacts(path, diskStamp(path).value_or(DiskStamp())), row.at(3).toInt()));
    transaction.commit();
}

QList<TrashBatch> LibraryTrash::batches()
{
    QList<TrashBatch> batches;
    for (const auto& [batch, file] : m_index.trashed()) {
        if (!QFile::exists(file.trashed)) {
            drop(file);
            continue;
        }
        if (batches.isEmpty() || batches.last().id != batch)
            batches.append(TrashBatch {batch, {}});
        batches.last().pictures.append(file.id);
    }
    return batches;
}

/// Its file isn't in the trash any more: it was deleted, or brought back by another program.
void LibraryTrash::drop(const KnownFile& file)
{
    LibraryDatabase::Transaction transaction(m_database);
    const auto stamp = diskStamp(file.path);
    if (stamp && !m_index.fileAt(file.path))
        m_index.update(file.id, withRating(readFacts(file.path, *stamp), file.rating));
    else
        m_index.erase({file.id});
    transaction.commit();
}

void removeForGood(const QString& path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        fail(path, u"can't be deleted: "_s + file.errorString(), u"check that its folder may be written to"_s);
}

} // namespace daguerre
