// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/IndexDatabase.h"
#include "core/library/LibraryQuery.h"
#include "core/library/PictureRecord.h"

#include <vector>

namespace daguerre {

/// Answers queries to the index. The thread of its database, whose connection must not write: the order of all pictures
/// is kept until another connection has written. Throws what the database throws.
class LibrarySearch {
public:
    explicit LibrarySearch(IndexDatabase& database);

    /// Newest first.
    QList<PictureId> find(const LibraryQuery& query);

private:
    QList<PictureId> withinLimits(const ParsedQuery& query);
    const QList<PictureId>& all();
    std::vector<bool> matching(const QString& expression); // by id

    IndexDatabase& m_database;
    QList<PictureId> m_all;
    qint64 m_version = -1; // of the data that m_all is from
};

} // namespace daguerre
