// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace daguerre {

/// What an index's file holds; a value.
struct IndexSchema {
    QString name; // "the index of pictures"
    qint64 application = 0; // PRAGMA application_id
    qint64 version = 0; // PRAGMA user_version
    QStringList statements; // that make the tables of an empty one
};

/// The index's file is damaged, is something else, or comes from a newer version of the program.
class UnusableDatabase : public Error {
public:
    UnusableDatabase(const Error& error, bool newer)
        : Error(error)
        , newer(newer)
    {
    }

    bool newer;
};

/// A connection to an index's file (SQLite, WAL: one writes while others read). Used on the thread that made it.
/// Every function throws Error(InputOutput) that names the file, UnusableDatabase where the file itself is at fault.
class IndexDatabase {
public:
    enum class Access { Read, Write };

    /// Access::Write creates the file, its folder and the tables where they aren't there.
    IndexDatabase(const QString& path, IndexSchema schema, Access access);
    ~IndexDatabase();
    Q_DISABLE_COPY_MOVE(IndexDatabase)

    const QString& path() const { return m_path; }
    void run(const QString& sql, const QVariantList& values = {});
    qint64 insert(const QString& sql, const QVariantList& values);
    /// For many rows: none is kept. `take` must not use this connection.
    void forEachRow(const QString& sql, const QVariantList& values, const std::function<void(const QSqlQuery&)>& take);
    QList<QVariantList> rows(const QString& sql, const QVariantList& values = {});
    QList<qint64> numbers(const QString& sql, const QVariantList& values = {}); // of one column

    /// Taken back by the destructor unless committed.
    class Transaction {
    public:
        explicit Transaction(IndexDatabase& database);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)
        void commit();

    private:
        IndexDatabase& m_database;
        bool m_open = true;
    };

private:
    void open(Access access);
    void createTables();
    QSqlQuery& executed(const QString& sql, const QVariantList& values);
    [[noreturn]] void fail(const QSqlError& error) const;

    QString m_path;
    IndexSchema m_schema;
    QString m_name;
    QSqlDatabase m_connection;
    QHash<QString, QSqlQuery> m_prepared; // by its text, so that each is compiled once
};

/// Gives the file of that index, and what SQLite keeps beside it, a name ending in .corrupt-N (.newer-N). Returns the
/// new path. Throws Error(InputOutput) where that can't be done.
QString setDatabaseAside(const QString& path, bool newer);

} // namespace daguerre
