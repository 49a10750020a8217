// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelCatalogue.h"

namespace daguerre {

ModelCatalogue::ModelCatalogue(const QString& cachePath, QObject* parent)
    : QObject(parent)
    , m_worker(new ModelWorker(cachePath, m_stop.get_token()))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ModelWorker::changed, this, &ModelCatalogue::take);
    connect(m_worker, &ModelWorker::progressed, this, &ModelCatalogue::scanProgressed);
    connect(m_worker, &ModelWorker::finished, this, &ModelCatalogue::scanFinished);
    connect(m_worker, &ModelWorker::failed, this, &ModelCatalogue::failed);
    connect(&m_hasher, &ModelHasher::progressed, this, &ModelCatalogue::hashProgressed);
    connect(&m_hasher, &ModelHasher::finished, this, &ModelCatalogue::hashFinished);
    connect(&m_hasher, &ModelHasher::hashed, m_worker, &ModelWorker::setHash);
    m_thread.setObjectName(QStringLiteral("models"));
    m_thread.start();
    order([](ModelWorker& worker) { worker.open(); });
}

ModelCatalogue::~ModelCatalogue()
{
    m_stop.request_stop();
    order([](ModelWorker& worker) { worker.thread()->quit(); });
    m_thread.wait();
}

void ModelCatalogue::order(const std::function<void(ModelWorker&)>& order)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, order] { order(*worker); }, Qt::QueuedConnection);
}

void ModelCatalogue::setFolders(const QStringList& folders)
{
    m_folders = cleanFolders(folders);
    rescan();
}

void ModelCatalogue::rescan()
{
    m_hashing = true;
    order([folders = m_folders](ModelWorker& worker) { worker.setFolders(folders); });
    hashMissing();
}

void ModelCatalogue::cancel()
{
    m_hashing = false;
    order([](ModelWorker& worker) { worker.cancel(); });
    hashMissing();
}

void ModelCatalogue::setPaused(bool paused)
{
    m_hasher.setPaused(paused);
}

void ModelCatalogue::take(const QList<ModelEntry>& models)
{
    m_models = models;
    hashMissing();
    Q_EMIT changed();
}

void ModelCatalogue::hashMissing()
{
    QList<FileToHash> files;
    for (const ModelEntry& model : std::as_const(m_models)) {
        if (m_hashing && model.sha256.isEmpty() && isModelName(model.path()))
            files.append({model.path(), model.stamp});
    }
    m_hasher.setFiles(std::move(files));
}

} // namespace daguerre
