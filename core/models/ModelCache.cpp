// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelCache.h"

#include "core/models/ModelFactsJson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 application = 0x4441474d; // "DAGM"
constexpr qint64 version = 1;

IndexSchema schema()
{
    return {u"the list of models"_s, application, version, {uR"(CREATE TABLE models (
            path TEXT PRIMARY KEY,
            bytes INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            build TEXT NOT NULL,
            facts BLOB,
            sha256 TEXT) WITHOUT ROWID)"_s}};
}

/// Another build may know more families.
QString thisBuild()
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return u"" DAGUERRE_VERSION " %1"_s.arg(program.lastModified().toMSecsSinceEpoch());
}

bool isSameContent(const DiskStamp& a, const DiskStamp& b)
{
    return a.bytes == b.bytes && a.modified == b.modified;
}

} // namespace

ModelCache::ModelCache(const QString& path)
    : m_database(path, schema(), IndexDatabase::Access::Write)
    , m_build(thisBuild())
{
    load();
}

void ModelCache::load()
{
    m_database.forEachRow(
        u"SELECT path, bytes, modified, inode, build, facts, sha256 FROM models"_s, {}, [this](const QSqlQuery& query) {
            const QString path = query.value(0).toString();
            const DiskStamp stamp {
                query.value(1).toLongLong(), query.value(2).toLongLong(), query.value(3).toLongLong()};
            const bool ours = query.value(4).toString() == m_build;
            m_rows.insert(path, {stamp, ours ? query.value(5).toByteArray() : QByteArray(), query.value(6).toString()});
            m_byInode.insert(stamp.inode, path);
        });
}

CachedModel ModelCache::find(const QString& path, const DiskStamp& stamp)
{
    const auto cached = [](const Row& row) { return CachedModel {modelFactsFromJson(row.facts), row.sha256}; };
    if (const auto row = m_rows.constFind(path); row != m_rows.constEnd())
        return isSameContent(row->stamp, stamp) ? cached(*row) : CachedModel();
    for (const QString& before : m_byInode.values(stamp.inode)) {
        const Row row = m_rows.value(before);
        if (row.stamp != stamp || diskStamp(before))
            continue;
        write(path, row);
        return cached(row);
    }
    return {};
}

void ModelCache::keep(const QString& path, const DiskStamp& stamp, const ModelFacts& facts)
{
    const Row before = m_rows.value(path);
    write(path, {stamp, toJson(facts), isSameContent(before.stamp, stamp) ? before.sha256 : QString()});
}

void ModelCache::keepHash(const QString& path, const DiskStamp& stamp, const QString& sha256)
{
    const Row before = m_rows.value(path);
    write(path, {stamp, isSameContent(before.stamp, stamp) ? before.facts : QByteArray(), sha256});
}

void ModelCache::write(const QString& path, const Row& row)
{
    m_database.run(u"INSERT OR REPLACE INTO models VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {path, row.stamp.bytes, row.stamp.modified, row.stamp.inode, m_build, row.facts, row.sha256});
    m_rows.insert(path, row);
    m_byInode.insert(row.stamp.inode, path);
}

void ModelCache::forgetOthers(const QStringList& folders, const QSet<QString>& present)
{
    QStringList gone;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto holds = [&row](const QString& folder) { return isIn(row.key(), folder); };
        if (!present.contains(row.key()) && std::ranges::any_of(folders, holds))
            gone.append(row.key());
    }
    for (const QString& path : std::as_const(gone)) {
        m_database.run(u"DELETE FROM models WHERE path = ?"_s, {path});
        m_byInode.remove(m_rows.value(path).stamp.inode, path);
        m_rows.remove(path);
    }
}

} // namespace daguerre
