// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryIndex.h"

#include "core/library/Infotext.h"
#include "core/library/SearchText.h"

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr auto isBelow = "(folder = ? OR (folder >= ? AND folder < ?))"_L1;

/// What begins the path of everything in `folder`.
QString prefixOf(const QString& folder)
{
    return folder.endsWith(u'/') ? folder : QString(folder + u'/');
}

/// The values of isBelow.
QVariantList below(const QString& folder)
{
    const QString prefix = prefixOf(folder);
    return {folder, prefix, QString(prefix.chopped(1) + QChar(u'/' + 1))};
}

QString idList(const QList<PictureId>& ids)
{
    QStringList texts;
    for (const PictureId id : ids)
        texts.append(QString::number(id));
    return u'[' + texts.join(u',') + u']';
}

QString folderOf(const QString& path)
{
    return path.first(qMax(path.lastIndexOf(u'/'), qsizetype(1)));
}

QString nameOf(const QString& path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// Bound as a text, not as NULL.
QString text(const QString& string)
{
    return string.isNull() ? u""_s : string;
}

/// In the order of valueColumns; created comes last, since an update leaves it.
constexpr auto valueColumns = "folder, name, state, problem, width, height, rating, sidecar, modified, bytes, inode, "
                              "fingerprint, infotext"_L1;

QVariantList valuesOf(const PictureFacts& facts)
{
    return {folderOf(facts.path), nameOf(facts.path), int(facts.state), text(facts.problem), facts.size.width(),
        facts.size.height(), facts.rating, facts.sidecar, facts.stamp.modified, facts.stamp.bytes, facts.stamp.inode,
        facts.fingerprint.isNull() ? QByteArray("") : facts.fingerprint, text(facts.metadata.raw)};
}

KnownFile knownFile(const QSqlQuery& row)
{
    KnownFile file;
    file.id = row.value(0).toLongLong();
    file.path = prefixOf(row.value(1).toString()) + row.value(2).toString();
    file.stamp = {row.value(3).toLongLong(), row.value(4).toLongLong(), row.value(5).toLongLong()};
    file.sidecar = row.value(6).toLongLong();
    file.state = PictureState(row.value(7).toInt());
    file.problem = row.value(8).toString();
    file.rating = row.value(9).toInt();
    file.batch = row.value(10).toLongLong();
    file.trashed = row.value(11).toString();
    file.trashedSidecar = row.value(12).toString();
    return file;
}

PictureRecord record(const QVariantList& row)
{
    PictureRecord picture;
    picture.id = row.at(0).toLongLong();
    picture.path = prefixOf(row.at(1).toString()) + row.at(2).toString();
    picture.state = PictureState(row.at(3).toInt());
    picture.problem = row.at(4).toString();
    picture.created = QDateTime::fromMSecsSinceEpoch(row.at(5).toLongLong());
    picture.size = QSize(row.at(6).toInt(), row.at(7).toInt());
    picture.rating = row.at(8).toInt();
    if (const QString infotext = row.at(9).toString(); !infotext.isEmpty())
        picture.metadata = parseInfotext(infotext);
    return picture;
}

} // namespace

LibraryIndex::LibraryIndex(IndexDatabase& database)
    : m_database(database)
{
}

QList<PictureRecord> LibraryIndex::fetch(const QList<PictureId>& ids)
{
    QList<PictureRecord> records;
    const auto rows = m_database.rows(
        uR"(SELECT id, folder, name, state, problem, created, width, height, rating, infotext FROM pictures
            WHERE batch IS NULL AND id IN (SELECT value FROM json_each(?)))"_s,
        {idList(ids)});
    for (const QVariantList& row : rows)
        records.append(record(row));
    return records;
}

QList<KnownFile> LibraryIndex::known(const QString& condition, const QVariantList& values)
{
    QList<KnownFile> files;
    m_database.forEachRow(uR"(SELECT id, folder, name, bytes, modified, inode, pictures.sidecar, state, problem, rating,
            coalesce(batch, 0), coalesce(trashed.file, ''), coalesce(trashed.sidecar, '') FROM pictures LEFT JOIN trashed ON trashed.picture = id WHERE )"_s
            + condition,
        values, [&files](const QSqlQuery& row) { files.append(knownFile(row)); });
    return files;
}

std::optional<KnownFile> LibraryIndex::fileAt(const QString& path)
{
    const auto found = known(u"batch IS NULL AND folder = ? AND name = ?"_s, {folderOf(path), nameOf(path)});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<KnownFile> LibraryIndex::files(const QList<PictureId>& ids)
{
    return known(u"batch IS NULL AND id IN (SELECT value FROM json_each(?))"_s, {idList(ids)});
}

QList<KnownFile> LibraryIndex::filesIn(const QString& folder)
{
    return known(u"batch IS NULL AND folder = ?"_s, {folder});
}

QList<KnownFile> LibraryIndex::filesLike(const DiskStamp& stamp, const QByteArray& fingerprint)
{
    // A picture may have thousands of copies: each of these is one look-up.
    QList<KnownFile> files;
    for (const auto state : {PictureState::Missing, PictureState::Present, PictureState::Unreadable}) {
        files += known(u"inode = ? AND state = ? AND modified = ? AND bytes = ? LIMIT 4"_s,
            {stamp.inode, int(state), stamp.modified, stamp.bytes});
        if (!fingerprint.isEmpty())
            files += known(u"fingerprint = ? AND state = ? LIMIT 4"_s, {fingerprint, int(state)});
    }
    return files;
}

QList<KnownFile> LibraryIndex::trashed()
{
    return known(u"batch IS NOT NULL AND trashed.file <> '' ORDER BY batch, id"_s, {});
}

QList<KnownFile> LibraryIndex::trashed(qint64 batch)
{
    return known(u"batch = ? AND trashed.file <> '' ORDER BY id"_s, {batch});
}

QList<KnownFile> LibraryIndex::unsettled()
{
    return known(u"id IN (SELECT picture FROM trashed WHERE file = '') ORDER BY batch, id"_s, {});
}

bool LibraryIndex::hasContent(PictureId id, const QByteArray& fingerprint)
{
    return !m_database.numbers(u"SELECT id FROM pictures WHERE id = ? AND fingerprint = ?"_s, {id, fingerprint})
                .isEmpty();
}

QStringList LibraryIndex::foldersIn(const QString& folder)
{
    const QString prefix = prefixOf(folder), end = prefix.chopped(1) + QChar(u'/' + 1);
    QStringList names;
    QString from = prefix;
    for (;;) { // one look-up for each, however many pictures there are
        const auto next = m_database.rows(
            uR"(SELECT folder FROM pictures WHERE batch IS NULL AND folder >= ? AND folder < ? AND folder <> ?
                ORDER BY folder LIMIT 1)"_s,
            {from, end, folder});
        if (next.isEmpty())
            return names;
        const QString found = next.first().first().toString();
        const QString name = found.sliced(prefix.size()).section(u'/', 0, 0);
        if (!names.contains(name))
            names.append(name);
        // "a" comes before "a-b", and that before "a/b".
        const bool below = found.size() > prefix.size() + name.size();
        from = below ? QString(prefix + name + QChar(u'/' + 1)) : QString(found + QChar(1));
    }
}

PictureId LibraryIndex::insert(const PictureFacts& facts)
{
    const PictureId id = m_database.insert(
        u"INSERT INTO pictures (%1, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(valueColumns),
        valuesOf(facts) << facts.stamp.modified);
    writeWords(id, facts);
    return id;
}

void LibraryIndex::update(PictureId id, const PictureFacts& facts)
{
    m_database.run(u"DELETE FROM trashed WHERE picture = ?"_s, {id});
    m_database.run(
        u"UPDATE pictures SET (%1, batch) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL) WHERE id = ?"_s.arg(
            valueColumns),
        valuesOf(facts) << id);
    m_database.run(u"DELETE FROM words WHERE rowid = ?"_s, {id});
    writeWords(id, facts);
}

void LibraryIndex::writeWords(PictureId id, const PictureFacts& facts)
{
    const ImageMetadata& made = facts.metadata;
    m_database.insert(
        u"INSERT INTO words (rowid, prompt, negative, model, sampler, name, seed) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {id, searchText(made.prompt + u'\n' + made.writtenPrompt),
            searchText(made.negativePrompt + u'\n' + made.writtenNegativePrompt), searchText(made.model),
            searchText(made.sampler + u' ' + made.scheduleType), searchText(nameOf(facts.path)),
            made.seed ? QString::number(*made.seed) : QString()});
}

void LibraryIndex::rate(PictureId id, int rating, qint64 sidecar)
{
    m_database.run(u"UPDATE pictures SET rating = ?, sidecar = ? WHERE id = ?"_s, {rating, sidecar, id});
}

void LibraryIndex::setState(PictureId id, PictureState state)
{
    m_database.run(u"UPDATE pictures SET state = ? WHERE id = ?"_s, {int(state), id});
}

void LibraryIndex::setTrashed(PictureId id, const QString& file, const QString& sidecar)
{
    m_database.run(
        u"INSERT OR REPLACE INTO trashed (picture, file, sidecar) VALUES (?, ?, ?)"_s, {id, text(file), text(sidecar)});
}

void LibraryIndex::setPlace(PictureId id, const QString& path)
{
    m_database.run(u"UPDATE pictures SET folder = ?, name = ? WHERE id = ?"_s, {folderOf(path), nameOf(path), id});
}

QList<PictureId> LibraryIndex::setStateBelow(const QString& folder, PictureState state)
{
    const QString condition = isBelow + u" AND state <> ? AND batch IS NULL"_s;
    const QVariantList values = below(folder) << int(state);
    const auto ids = m_database.numbers(u"SELECT id FROM pictures WHERE "_s + condition, values);
    if (!ids.isEmpty())
        m_database.run(u"UPDATE pictures SET state = ? WHERE "_s + condition, QVariantList {int(state)} + values);
    return ids;
}

void LibraryIndex::erase(const QList<PictureId>& ids)
{
    const QVariantList list {idList(ids)};
    m_database.run(u"DELETE FROM words WHERE rowid IN (SELECT value FROM json_each(?))"_s, list);
    m_database.run(u"DELETE FROM trashed WHERE picture IN (SELECT value FROM json_each(?))"_s, list);
    m_database.run(u"DELETE FROM pictures WHERE id IN (SELECT value FROM json_each(?))"_s, list);
}

qsizetype LibraryIndex::eraseOutside(const QStringList& folders)
{
    QString condition = u"batch IS NULL"_s;
    QVariantList values;
    for (const QString& folder : folders) {
        condition += u" AND NOT "_s + isBelow;
        values += below(folder);
    }
    const auto ids = m_database.numbers(u"SELECT id FROM pictures WHERE "_s + condition, values);
    if (!ids.isEmpty())
        erase(ids);
    return ids.size();
}

} // namespace daguerre
