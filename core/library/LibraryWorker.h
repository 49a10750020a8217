// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryScanner.h"
#include "core/library/LibraryShared.h"
#include "core/library/LibraryTrash.h"
#include "core/library/LibraryWatcher.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

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
    void scan(const QString& folder, bool everything);
    void replaceDatabase(const UnusableDatabase& reason);
    void guarded(const std::function<void()>& order);
    void scanALittle();
    void planStep();
    void step();
    void tellProgress();
    void rowsChanged(const QList<PictureId>& known);
    void tellChanges();

    QString m_path;
    std::shared_ptr<LibraryShared> m_shared;
    std::optional<QTemporaryDir> m_substitute; // the index's folder where its own can't be used
    std::unique_ptr<LibraryDatabase> m_database; // null: it couldn't be opened
    std::unique_ptr<LibraryIndex> m_index;
    std::unique_ptr<LibraryTrash> m_trash;
    std::unique_ptr<LibraryScanner> m_scanner;
    std::unique_ptr<LibraryWatcher> m_watcher;
    QStringList m_folders;
    bool m_stepPlanned = false;
    bool m_scanning = false; // a scan that is reported
    QElapsedTimer m_sinceProgress;
    QTimer m_lookAgain;

    QSet<PictureId> m_changed;
    bool m_rowsChanged = false;
    QTimer m_changesDelay;
    QElapsedTimer m_sinceChanges;
    QString m_stepFailure; // that was told
};

} // namespace daguerre
