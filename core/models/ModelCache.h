// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"
#include "core/indexing/IndexDatabase.h"
#include "core/models/ModelEntry.h"

#include <QSet>

#include <optional>

namespace daguerre {

/// What is remembered of a model file.
struct CachedModel {
    std::optional<ModelFacts> facts; // nothing: to be read again
    QString sha256; // empty: not yet computed
};

/// What was found out about model files, by path, size and time of last modification, in a database. One thread; the
/// functions throw what IndexDatabase throws.
class ModelCache {
public:
    /// Creates it where it isn't there.
    explicit ModelCache(const QString& path);

    /// Of this path; where nothing is known of it, of a path that had the same file and is gone: it was moved.
    CachedModel find(const QString& path, const DiskStamp& stamp);
    void keep(const QString& path, const DiskStamp& stamp, const ModelFacts& facts);
    void keepHash(const QString& path, const DiskStamp& stamp, const QString& sha256);
    /// Forgets the paths below the folders that aren't in `present`.
    void forgetOthers(const QStringList& folders, const QSet<QString>& present);

    /// Many changes at once.
    IndexDatabase& database() { return m_database; }

private:
    struct Row {
        DiskStamp stamp;
        QByteArray facts; // JSON; empty: none, or another build's
        QString sha256;
    };

    void load();
    void write(const QString& path, const Row& row);

    IndexDatabase m_database;
    QString m_build; // whose facts are believed
    QHash<QString, Row> m_rows;
    QMultiHash<qint64, QString> m_byInode;
};

} // namespace daguerre
