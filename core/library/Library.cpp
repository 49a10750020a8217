// SPDX-License-Identifier: Apache-2.0
#include "core/library/Library.h"

#include "core/library/LibraryReader.h"
#include "core/library/LibraryShared.h"
#include "core/library/LibraryWorker.h"

namespace daguerre {

Library::Library(const QString& databasePath, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<LibraryShared>())
    , m_reader(new LibraryReader(m_shared))
    , m_worker(new LibraryWorker(databasePath, m_shared))
{
    m_reader->moveToThread(&m_readerThread);
    m_worker->moveToThread(&m_workerThread);
    connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(&m_workerThread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectSignals();
    m_readerThread.setObjectName(QStringLiteral("library reader"));
    m_workerThread.setObjectName(QStringLiteral("library writer"));
    m_readerThread.start();
    m_workerThread.start();
    order([](LibraryWorker& worker) { worker.open(); });
}

Library::~Library()
{
    m_shared->stop.request_stop();
    m_readerThread.quit(); // first, so that the writer folds the log into the file
    m_readerThread.wait();
    order([](LibraryWorker& worker) { worker.thread()->quit(); });
    m_workerThread.wait();
}

void Library::connectSignals()
{
    connect(m_reader, &LibraryReader::found, this, &Library::answer);
    connect(m_reader, &LibraryReader::fetched, this, &Library::fetched);
    connect(m_reader, &LibraryReader::failed, this, &Library::failed);
    connect(m_reader, &LibraryReader::databaseDamaged, m_worker, &LibraryWorker::rebuild);
    connect(m_worker, &LibraryWorker::databaseReplaced, m_reader, &LibraryReader::reopen);
    connect(m_worker, &LibraryWorker::opened, this, &Library::opened);
    connect(m_worker, &LibraryWorker::changed, this, &Library::changed);
    connect(m_worker, &LibraryWorker::scanProgressed, this, &Library::scanProgressed);
    connect(m_worker, &LibraryWorker::scanFinished, this, &Library::scanFinished);
    connect(m_worker, &LibraryWorker::trashed, this, &Library::trashed);
    connect(m_worker, &LibraryWorker::trashRefused, this, &Library::trashRefused);
    connect(m_worker, &LibraryWorker::restored, this, &Library::restored);
    connect(m_worker, &LibraryWorker::failed, this, &Library::failed);
}

void Library::order(const std::function<void(LibraryWorker&)>& order)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, order] { order(*worker); }, Qt::QueuedConnection);
}

void Library::setFolders(const QStringList& folders)
{
    order([folders](LibraryWorker& worker) { worker.setFolders(folders); });
}

void Library::add(const QString& path)
{
    order([path](LibraryWorker& worker) { worker.add(path); });
}

void Library::find(const LibraryQuery& query)
{
    const quint64 number = ++m_shared->newestFind;
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, number, query] { reader->find(number, query); }, Qt::QueuedConnection);
}

void Library::answer(quint64 number, const LibraryQuery& query, const QList<PictureId>& ids)
{
    if (m_shared->newestFind == number)
        Q_EMIT found(query, ids);
}

void Library::fetch(const QList<PictureId>& ids)
{
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, ids] { reader->fetch(ids); }, Qt::QueuedConnection);
}

void Library::rate(const QList<PictureId>& ids, int rating)
{
    order([ids, rating](LibraryWorker& worker) { worker.rate(ids, rating); });
}

void Library::trash(const QList<PictureId>& ids)
{
    order([ids](LibraryWorker& worker) { worker.trash(ids); });
}

void Library::restore(const TrashBatch& batch)
{
    order([batch](LibraryWorker& worker) { worker.restore(batch); });
}

void Library::remove(const QList<PictureId>& ids)
{
    order([ids](LibraryWorker& worker) { worker.remove(ids); });
}

void Library::forget(const QList<PictureId>& ids)
{
    order([ids](LibraryWorker& worker) { worker.forget(ids); });
}

} // namespace daguerre
