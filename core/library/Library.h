// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryQuery.h"
#include "core/library/PictureRecord.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace daguerre {

class LibraryReader;
class LibraryShared;
class LibraryWorker;

/// Every picture of the user's folders, indexed in a database. The window's side of two threads: one reads (find,
/// fetch), one writes (scanning, watching, ratings, trash). GUI thread; nothing blocks; every answer is a signal. An
/// index that can't be used is set aside and made anew from the pictures and their sidecars.
class Library final : public QObject {
    Q_OBJECT

public:
    explicit Library(const QString& databasePath, QObject* parent = nullptr);
    /// Ends scans at once; what was ordered before is done first.
    ~Library() override;

    /// Scans the folders (with sub-folders) and watches them from now on. Rows of folders no longer named leave the
    /// index.
    void setFolders(const QStringList& folders);
    /// Takes up a picture in these folders that was just written, before the watcher would.
    void add(const QString& path);
    /// Answered by found, newest picture first; a newer call makes an unanswered older one void.
    void find(const LibraryQuery& query);
    /// Answered by fetched, in any order; unknown ids are left out.
    void fetch(const QList<PictureId>& ids);
    /// 0 to 5, in the index and in the XMP sidecar, or in neither.
    void rate(const QList<PictureId>& ids, int rating);
    /// Answered by trashed, trashRefused or, for some and others, by both.
    void trash(const QList<PictureId>& ids);
    /// Answered by restored: the same ids, bytes, place and rating. What can't be brought back is told by failed and
    /// stays in the batch.
    void restore(const TrashBatch& batch);
    /// For good, after the user was asked.
    void remove(const QList<PictureId>& ids);
    /// Rows of missing files; others stay.
    void forget(const QList<PictureId>& ids);

Q_SIGNALS:
    /// The index is there; batches of earlier sessions, oldest first.
    void opened(const QList<daguerre::TrashBatch>& undoable);
    void found(const daguerre::LibraryQuery& query, const QList<daguerre::PictureId>& ids);
    void fetched(const QList<daguerre::PictureRecord>& records);
    /// Rows came, went or changed (at most four times a second): find again; `changedIds` need fetching again.
    void changed(const QList<daguerre::PictureId>& changedIds);
    void scanProgressed(int done, int total); // total 0: still counting
    void scanFinished();
    void trashed(const daguerre::TrashBatch& batch);
    void trashRefused(const QList<daguerre::PictureId>& ids, const daguerre::Failure& why);
    void restored(const daguerre::TrashBatch& batch);
    void failed(const daguerre::Failure& failure); // told in the window's message bar

private:
    void connectSignals();
    void answer(quint64 number, const LibraryQuery& query, const QList<PictureId>& ids);
    void order(const std::function<void(LibraryWorker&)>& order);

    std::shared_ptr<LibraryShared> m_shared;
    QThread m_readerThread;
    QThread m_workerThread;
    LibraryReader* m_reader; // lives on m_readerThread, deleted there
    LibraryWorker* m_worker; // lives on m_workerThread, deleted there
};

} // namespace daguerre
