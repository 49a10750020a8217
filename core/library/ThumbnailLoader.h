// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ThumbnailCache.h"

#include <QMutex>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace daguerre {

/// Thumbnails from the shared cache, made where they are missing, on threads that give way to others. The newest
/// request is served first. GUI thread; the answer is a signal.
class ThumbnailLoader final : public QObject {
    Q_OBJECT

public:
    /// `cacheFolder`: as ThumbnailCache has it.
    explicit ThumbnailLoader(QObject* parent = nullptr, const QString& cacheFolder = {});
    /// Waits for what has begun.
    ~ThumbnailLoader() override;

    /// Answered by ready or unavailable, once for each path that is waiting. `side`: pixels of the cell, that is its
    /// size times the device pixel ratio.
    void request(const QString& path, int side);
    /// Scrolled away: not made, and not answered, unless already begun.
    void cancel(const QString& path);

Q_SIGNALS:
    void ready(const QString& path, const QImage& thumbnail); // fits `side`; a smaller picture as it is
    void unavailable(const QString& path, const QString& why);

private:
    struct Request {
        QString path;
        int side = 0;
    };

    void serve();
    std::optional<Request> takeNewest();

    ThumbnailCache m_cache;
    QMutex m_mutex;
    QList<Request> m_requests; // newest last; guarded by m_mutex
    QThreadPool m_threads;
};

} // namespace daguerre
