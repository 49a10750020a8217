// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryScanning.h"
#include "core/library/LibraryShared.h"
#include "core/library/LibraryTrash.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace daguerre {

/// Writes the index, on a thread of its own: scans in small steps, and between them does what it is told. Its functions
/// are called through that thread's event loop; they report and don't throw.
class LibraryWorker final : public QObject {
    Q_OBJECT

public:
    LibraryWorker(QString databasePath, std::shared_ptr<LibraryShared> shared);
    ~LibraryWorker() override;

    void open();
    /// The index turned out to be damaged: sets it aside and begins another, unless that is done already.
    void rebuild(int edition);
    void setFolders(const QStringList& folders);
    void add(const QString& path);
    void rate(const QList<PictureId>& ids, int rating);
    void trash(const QList<PictureId>& ids);
    void restore(const TrashBatch& batch);
    void remove(const QList<PictureId>& ids);
    void forget(const QList<PictureId>& ids);

Q_SIGNALS:
    void opened(const QList<daguerre::TrashBatch>& undoable);
    void databaseReplaced();
    void changed(const QList<daguerre::PictureId>& changedIds);
    void scanProgressed(int done, int total);
    void scanFinished();
    void trashed(const daguerre::TrashBatch& batch);
    void trashRefused(const QList<daguerre::PictureId>& ids, const daguerre::Failure& why);
    void restored(const daguerre::TrashBatch& batch);
    void failed(const daguerre::Failure& failure);

private:
    void openIndex();
    void replaceDatabase(const UnusableDatabase& reason);
    void guarded(const std::function<void()>& order);
    void change(const std::function<void()>& order);

    QString m_path;
    std::shared_ptr<LibraryShared> m_shared;
    std::optional<QTemporaryDir> m_substitute; // the index's folder where its own can't be used
    std::unique_ptr<IndexDatabase> m_database; // null: it couldn't be opened; nor are the others there then
    std::unique_ptr<LibraryIndex> m_index;
    std::unique_ptr<LibraryTrash> m_trash;
    std::unique_ptr<LibraryScanning> m_scanning;
    ChangeTeller m_changes;
    QStringList m_folders;
};

} // namespace daguerre
