// SPDX-License-Identifier: Apache-2.0
#include "core/library/ThumbnailLoader.h"

#include "core/files/GiveWay.h"

#include <QMutexLocker>
#include <QThread>

namespace daguerre {

namespace {

constexpr int niceness = 10;
constexpr int mostThreads = 2;

} // namespace

ThumbnailLoader::ThumbnailLoader(QObject* parent, const QString& cacheFolder)
    : QObject(parent)
    , m_cache(cacheFolder)
{
    m_threads.setMaxThreadCount(qBound(1, QThread::idealThreadCount() / 2, mostThreads));
}

ThumbnailLoader::~ThumbnailLoader()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void ThumbnailLoader::request(const QString& path, int side)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.removeIf([&path](const Request& waiting) { return waiting.path == path; });
        m_requests.append({path, side});
    }
    m_threads.start([this] { serve(); });
}

void ThumbnailLoader::cancel(const QString& path)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.removeIf([&path](const Request& waiting) { return waiting.path == path; });
}

std::optional<ThumbnailLoader::Request> ThumbnailLoader::takeNewest()
{
    const QMutexLocker lock(&m_mutex);
    return m_requests.isEmpty() ? std::nullopt : std::optional(m_requests.takeLast());
}

/// One of the pool's threads; there are as many calls as requests, so that what was cancelled leaves some without.
void ThumbnailLoader::serve()
{
    const std::optional<Request> request = takeNewest();
    if (!request)
        return;
    giveWay(niceness);
    const Thumbnail thumbnail = m_cache.load(request->path, request->side);
    QMetaObject::invokeMethod(
        this,
        [this, path = request->path, thumbnail] {
            if (thumbnail.image.isNull())
                Q_EMIT unavailable(path, thumbnail.problem);
            else
                Q_EMIT ready(path, thumbnail.image);
        },
        Qt::QueuedConnection);
}

} // namespace daguerre
