// SPDX-License-Identifier: Apache-2.0
#include "core/indexing/IndexDatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

} // namespace

IndexDatabase::IndexDatabase(const QString& path, IndexSchema schema, Access access)
    : m_path(path)
    , m_schema(std::move(schema))
    , m_name(QUuid::createUuid().toString())
{
    try {
        open(access);
    } catch (...) {
        m_prepared.clear();
        m_connection = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

IndexDatabase::~IndexDatabase()
{
    m_prepared.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

void IndexDatabase::open(Access access)
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(m_path);
    if (access == Access::Write)
        QDir().mkpath(QFileInfo(m_path).absolutePath());
    else
        m_connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!m_connection.open())
        fail(m_connection.lastError());
    const auto number = [this](const QString& sql) { return rows(sql).value(0).value(0).toLongLong(); };
    const bool ours = number(u"PRAGMA application_id"_s) == m_schema.application;
    const qint64 version = number(u"PRAGMA user_version"_s);
    if (ours && version > m_schema.version)
        throw UnusableDatabase(
            Error(ErrorKind::InputOutput, m_path.toStdString(), "comes from a newer version of this program"), true);
    if (access == Access::Read)
        return;
    if (!ours && number(u"SELECT count(*) FROM sqlite_master"_s) > 0)
        throw UnusableDatabase(Error(ErrorKind::InputOutput, m_path.toStdString(), "is another program's"), false);
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = NORMAL"_s);
    if (!ours)
        createTables();
}

void IndexDatabase::createTables()
{
    Transaction transaction(*this);
    for (const QString& statement : std::as_const(m_schema.statements))
        run(statement);
    run(u"PRAGMA application_id = %1"_s.arg(m_schema.application));
    run(u"PRAGMA user_version = %1"_s.arg(m_schema.version));
    transaction.commit();
}

QSqlQuery& IndexDatabase::executed(const QString& sql, const QVariantList& values)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_connection);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            fail(query.lastError());
        found = m_prepared.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        found->bindValue(int(i), values[i]);
    if (!found->exec())
        fail(found->lastError());
    return *found;
}

void IndexDatabase::run(const QString& sql, const QVariantList& values)
{
    executed(sql, values).finish();
}

qint64 IndexDatabase::insert(const QString& sql, const QVariantList& values)
{
    QSqlQuery& query = executed(sql, values);
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    return id;
}

void IndexDatabase::forEachRow(
    const QString& sql, const QVariantList& values, const std::function<void(const QSqlQuery&)>& take)
{
    QSqlQuery& query = executed(sql, values);
    while (query.next())
        take(query);
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        fail(error);
}

QList<QVariantList> IndexDatabase::rows(const QString& sql, const QVariantList& values)
{
    QList<QVariantList> result;
    forEachRow(sql, values, [&result](const QSqlQuery& query) {
        QVariantList row;
        for (int column = 0; query.value(column).isValid(); ++column)
            row.append(query.value(column));
        result.append(row);
    });
    return result;
}

QList<qint64> IndexDatabase::numbers(const QString& sql, const QVariantList& values)
{
    QList<qint64> result;
    forEachRow(sql, values, [&result](const QSqlQuery& query) { result.append(query.value(0).toLongLong()); });
    return result;
}

void IndexDatabase::fail(const QSqlError& error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const Error problem(ErrorKind::InputOutput, m_path.toStdString(),
        m_schema.name.toStdString() + " can't be used: " + words.toStdString(),
        "check that the disk has free space and may be written to");
    if (code == sqliteCorrupt || code == sqliteNotADatabase)
        throw UnusableDatabase(problem, false);
    throw Error(problem);
}

IndexDatabase::Transaction::Transaction(IndexDatabase& database)
    : m_database(database)
{
    m_database.run(u"BEGIN IMMEDIATE"_s);
}

IndexDatabase::Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run(u"ROLLBACK"_s);
    } catch (const Error&) {
        return; // SQLite has already taken it back
    }
}

void IndexDatabase::Transaction::commit()
{
    m_database.run(u"COMMIT"_s);
    m_open = false;
}

QString setDatabaseAside(const QString& path, bool newer)
{
    const QString base = path + (newer ? u".newer-"_s : u".corrupt-"_s);
    int number = 1;
    while (QFileInfo::exists(base + QString::number(number)))
        ++number;
    const QString aside = base + QString::number(number);
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile file(path + suffix);
        if (file.exists() && !file.rename(aside + suffix))
            throw Error(ErrorKind::InputOutput, file.fileName().toStdString(),
                "can't be renamed: " + file.errorString().toStdString(), "check that its folder may be written to");
    }
    return aside;
}

} // namespace daguerre
