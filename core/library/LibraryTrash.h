// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/EachFile.h"

namespace daguerre {

/// Pictures, with their sidecars, to the system's trash and back, or deleted for good. What is about to happen to files
/// is in the index before it happens, so that a program killed in the middle finishes it at the next start, and the way
/// back is open after a restart. The thread of the index. What the index itself can't do is thrown.
class LibraryTrash {
public:
    LibraryTrash(IndexDatabase& database, LibraryIndex& index);

    FilesOutcome trash(const QList<PictureId>& ids);
    /// To their places, never over another file: then under a name with a number.
    FilesOutcome restore(const TrashBatch& batch);
    /// Not to the trash.
    FilesOutcome remove(const QList<PictureId>& ids);
    /// Once, before anything else is done to the index: finishes what a kill interrupted, and returns everything that
    /// can be restored, oldest first. Batches that were taken out of the trash meanwhile are dropped.
    QList<TrashBatch> settle();

private:
    void trash(const KnownFile& file, qint64& batch);
    void restore(const KnownFile& file);
    void remove(const KnownFile& file);
    void settle(const KnownFile& file);
    void settleGone(const KnownFile& file);
    void note(const KnownFile& file, qint64& batch);
    void unnote(const KnownFile& file);
    void finishRemove(const KnownFile& file);
    QString unknownInTrash(const QString& path);
    void takeBack(const KnownFile& file);

    IndexDatabase& m_database;
    LibraryIndex& m_index;
};

} // namespace daguerre
