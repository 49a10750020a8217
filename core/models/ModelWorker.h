// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/indexing/FolderWatcher.h"
#include "core/models/ModelScanner.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>

namespace daguerre {

/// How a scan went; a value.
struct ModelScan {
    int models = 0; // paths
    int headersRead = 0; // the others were known
};

/// Keeps the list of models in line with its folders, on a thread of its own: scans in small steps of the event loop,
/// and again where the watcher saw a change. Its functions are called through that loop; they report and don't throw.
class ModelWorker final : public QObject {
    Q_OBJECT

public:
    ModelWorker(QString cachePath, std::stop_token stop);

    /// Opens the cache, or makes one in memory where that can't be used.
    void open();
    void setFolders(const QStringList& folders);
    void setHash(const QString& path, const DiskStamp& stamp, const QString& sha256);
    /// What is being scanned isn't any more; what was found stays.
    void cancel();

Q_SIGNALS:
    void changed(const QList<daguerre::ModelEntry>& entries);
    void progressed(int done, int total); // total 0: still counting
    void finished(const daguerre::ModelScan& scan);
    void failed(const daguerre::Failure& failure);

private:
    void openCache();
    void replaceCache(bool newer);
    void doWithoutCache();
    void startOver();
    void scan(const QString& folder, bool everything);
    void follow(ModelScanner& scanner);
    void guarded(const std::function<void()>& order);
    void planStep();
    void step();
    void scanALittle();
    void finish();
    void tell(bool now);

    QString m_cachePath;
    std::stop_token m_stop;
    std::unique_ptr<ModelCache> m_cache; // null: not even one in memory could be made
    std::unique_ptr<ModelScanner> m_scanner; // null as well then
    std::unique_ptr<FolderWatcher> m_watcher; // made on the thread
    QStringList m_folders;
    QTimer m_lookAgain;
    QTimer m_tellSoon;
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceProgress;
    bool m_stepPlanned = false;
    bool m_reported = false; // there is a scan whose progress and end are told
    bool m_cancelled = false;
    bool m_changed = false;
};

} // namespace daguerre
