// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibrarySearch.h"

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr auto newestFirst = " ORDER BY created DESC, id DESC"_L1;

bool contains(const std::vector<bool>& ids, PictureId id)
{
    return std::size_t(id) < ids.size() && ids[std::size_t(id)];
}

} // namespace

LibrarySearch::LibrarySearch(IndexDatabase& database)
    : m_database(database)
{
}

/// Words are looked up apart from the order: SQLite would sort what it found, which takes longer than finding it.
QList<PictureId> LibrarySearch::find(const LibraryQuery& query)
{
    const ParsedQuery parsed = parseLibraryQuery(query);
    QList<PictureId> ids = withinLimits(parsed);
    if (!parsed.wanted.isEmpty())
        ids.removeIf([wanted = matching(parsed.wanted)](PictureId id) { return !contains(wanted, id); });
    if (!parsed.unwanted.isEmpty())
        ids.removeIf([unwanted = matching(parsed.unwanted)](PictureId id) { return contains(unwanted, id); });
    return ids;
}

QList<PictureId> LibrarySearch::withinLimits(const ParsedQuery& query)
{
    QString conditions;
    QVariantList values;
    const auto require = [&](const QString& condition, const QVariant& value) {
        conditions += condition;
        values.append(value);
    };
    if (query.minimumRating > 0)
        require(u" AND rating >= ?"_s, query.minimumRating);
    if (query.from.isValid())
        require(u" AND created >= ?"_s, query.from.toMSecsSinceEpoch());
    if (query.until.isValid())
        require(u" AND created < ?"_s, query.until.toMSecsSinceEpoch());
    if (values.isEmpty())
        return all();
    return m_database.numbers(u"SELECT id FROM pictures WHERE batch IS NULL"_s + conditions + newestFirst, values);
}

const QList<PictureId>& LibrarySearch::all()
{
    const qint64 version = m_database.numbers(u"PRAGMA data_version"_s).value(0);
    if (version != m_version)
        m_all = m_database.numbers(u"SELECT id FROM pictures WHERE batch IS NULL"_s + newestFirst);
    m_version = version;
    return m_all;
}

std::vector<bool> LibrarySearch::matching(const QString& expression)
{
    // One long text is read in a third of the time that as many rows take.
    const QString list = m_database.rows(u"SELECT group_concat(rowid) FROM words WHERE words MATCH ?"_s, {expression})
                             .value(0)
                             .value(0)
                             .toString();
    std::vector<bool> ids;
    for (const QStringView text : QStringTokenizer(list, u',', Qt::SkipEmptyParts)) {
        const auto id = std::size_t(text.toULongLong());
        if (id >= ids.size())
            ids.resize(id * 2 + 1);
        ids[id] = true;
    }
    return ids;
}

} // namespace daguerre
