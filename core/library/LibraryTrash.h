// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryIndex.h"

#include <optional>

namespace daguerre {

/// Pictures, with their sidecars, to the system's trash and back; remembered in the index, so that the way back is open
/// after a restart as well. The thread of the index. What the index itself can't do is thrown.
class LibraryTrash {
public:
    LibraryTrash(LibraryDatabase& database, LibraryIndex& index);

    struct Outcome {
        TrashBatch batch; // what was moved
        QList<PictureId> refused;
        std::optional<Failure> why; // of the first that was refused
    };
    Outcome trash(const QList<PictureId>& ids);
    /// To their places, never over another file: then under a name with a number.
    Outcome restore(const TrashBatch& batch);
    /// Everything that can be restored, oldest first. Batches that were taken out of the trash meanwhile are dropped.
    QList<TrashBatch> batches();

private:
    void trash(const KnownFile& file, TrashBatch& batch);
    void restore(const QVariantList& row);
    void drop(const KnownFile& file);

    LibraryDatabase& m_database;
    LibraryIndex& m_index;
};

/// Throws Error(InputOutput) where the file is there and can't be removed.
void removeForGood(const QString& path);

} // namespace daguerre
