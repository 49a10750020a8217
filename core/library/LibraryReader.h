// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySearch.h"
#include "core/library/LibraryShared.h"

#include <QObject>

#include <functional>
#include <memory>

namespace daguerre {

/// Answers questions to the index, on a thread of its own.
class LibraryReader final : public QObject {
    Q_OBJECT

public:
    explicit LibraryReader(std::shared_ptr<LibraryShared> shared);

    void find(quint64 number, const LibraryQuery& query);
    void fetch(const QList<PictureId>& ids);
    /// The file was replaced by a new one.
    void reopen();

Q_SIGNALS:
    void found(quint64 number, const daguerre::LibraryQuery& query, const QList<daguerre::PictureId>& ids);
    void fetched(const QList<daguerre::PictureRecord>& records);
    void failed(const daguerre::Failure& failure);
    void databaseDamaged(int edition);

private:
    void ask(const std::function<void()>& question);

    std::shared_ptr<LibraryShared> m_shared;
    std::unique_ptr<IndexDatabase> m_database; // opened by the first question
    std::unique_ptr<LibrarySearch> m_search;
    int m_edition = 0;
    bool m_damaged = false; // until it is replaced, nothing is answered
};

} // namespace daguerre
