// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/models/ModelHasher.h"
#include "core/models/ModelWorker.h"

#include <QObject>
#include <QThread>

namespace daguerre {

/// The models in the user's folders, whatever they are: what each is, or why it can't be used, from its header; and its
/// hash, once there was time to compute it. Kept in a cache by path, size and time of last modification, so that the
/// next start opens no file again. GUI thread; nothing blocks, and every answer is a signal.
class ModelCatalogue final : public QObject {
    Q_OBJECT

public:
    /// `cachePath`: an SQLite file; one that is damaged or newer is set aside and made anew.
    explicit ModelCatalogue(const QString& cachePath, QObject* parent = nullptr);
    /// Ends scans and hashing at once.
    ~ModelCatalogue() override;

    /// Scans the folders (with sub-folders) and watches them from now on.
    void setFolders(const QStringList& folders);
    const QStringList& folders() const { return m_folders; }
    /// Looks at the folders again, and goes on with hashing where it was cancelled.
    void rescan();
    /// Ends what is in progress. Hashing stays off until the next rescan() or setFolders().
    void cancel();
    /// Hashing waits while something more important is going on.
    void setPaused(bool paused);

    /// Sorted by name; a value that other threads may have (see modelPaths).
    const QList<ModelEntry>& models() const { return m_models; }

Q_SIGNALS:
    void changed(); // models() are others
    void scanProgressed(int done, int total); // total 0: still counting
    void scanFinished(const daguerre::ModelScan& scan);
    void hashProgressed(qint64 done, qint64 total); // bytes
    void hashFinished();
    void failed(const daguerre::Failure& failure); // told in the window's message bar

private:
    void take(const QList<ModelEntry>& models);
    void hashMissing();
    void order(const std::function<void(ModelWorker&)>& order);

    QStringList m_folders;
    QList<ModelEntry> m_models;
    bool m_hashing = true;
    std::stop_source m_stop;
    ModelHasher m_hasher;
    QThread m_thread;
    ModelWorker* m_worker; // lives on m_thread, deleted there
};

} // namespace daguerre
