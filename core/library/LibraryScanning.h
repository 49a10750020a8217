// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/indexing/FolderWatcher.h"
#include "core/library/ChangeTeller.h"
#include "core/library/LibraryScanner.h"

#include <stop_token>

namespace daguerre {

/// Keeps the index in line with its folders: scans in small steps of the event loop, and again where the watcher saw a
/// change. The thread of the index.
class LibraryScanning final : public QObject {
    Q_OBJECT

public:
    LibraryScanning(IndexDatabase& database, LibraryIndex& index, ChangeTeller& changes, std::stop_token stop);

    /// Clean ones (see cleanFolders). Rows of others are erased. Throws what the index throws.
    void setFolders(const QStringList& folders);
    /// A file that is known to be whole; nothing where the folders don't hold it.
    void add(const QString& path);

Q_SIGNALS:
    void progressed(int done, int total); // total 0: still counting
    void finished();
    void failed(const daguerre::Failure& failure);
    void databaseDamaged(); // nothing more is scanned

private:
    void scan(const QString& folder, bool everything);
    void planStep();
    void step();
    void scanALittle();
    void tellProgress();
    void tellOnce(const Error& error);

    IndexDatabase& m_database;
    LibraryIndex& m_index;
    ChangeTeller& m_changes;
    std::stop_token m_stop;
    LibraryScanner m_scanner;
    FolderWatcher m_watcher;
    QTimer m_lookAgain;
    QTimer m_again;
    bool m_stepPlanned = false;
    bool m_reported = false; // there is a scan whose progress and end are told
    QElapsedTimer m_sinceProgress;
    QString m_told; // the last failure
};

} // namespace daguerre
