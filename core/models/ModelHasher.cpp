// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelHasher.h"

#include "core/Error.h"
#include "core/Log.h"
#include "core/checkpoint/FileHash.h"
#include "core/files/GiveWay.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int niceness = 19;
constexpr qint64 tellingInterval = 250; // ms

QString contentName(const FileToHash& file)
{
    return u"%1/%2/%3"_s.arg(file.path, QString::number(file.stamp.bytes), QString::number(file.stamp.modified));
}

} // namespace

ModelHasher::ModelHasher(QObject* parent)
    : QObject(parent)
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{
}

ModelHasher::~ModelHasher() = default;

void ModelHasher::setFiles(QList<FileToHash> files)
{
    files.removeIf([this](const FileToHash& file) { return m_settled.contains(contentName(file)); });
    std::ranges::sort(files, std::greater(), [](const FileToHash& file) { return file.stamp.bytes; });
    m_waiting.clear();
    qint64 bytes = 0;
    for (const FileToHash& file : std::as_const(files)) {
        m_waiting.insert(contentName(file));
        bytes += file.stamp.bytes;
    }
    if (m_total == 0)
        m_done = 0;
    m_total = files.isEmpty() && m_total == 0 ? 0 : std::max<qint64>(1, m_done + bytes);
    std::stop_source obsolete(std::nostopstate);
    {
        const std::scoped_lock lock(m_mutex);
        if (files.removeAll(m_current) == 0)
            obsolete = m_currentStop;
        m_files = std::move(files);
    }
    obsolete.request_stop();
    m_changed.notify_all();
    endIfDone();
}

void ModelHasher::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = paused;
    }
    m_changed.notify_all();
}

void ModelHasher::run(std::stop_token stop)
{
    giveWay(niceness);
    giveWayInReading();
    for (;;) {
        std::stop_source current;
        FileToHash file;
        {
            std::unique_lock lock(m_mutex);
            m_current = {};
            if (!m_changed.wait(lock, stop, [this] { return !m_paused && !m_files.isEmpty(); }))
                return;
            file = m_files.takeLast();
            m_current = file;
            m_currentStop = current;
        }
        const std::stop_callback ending(stop, [&current] { current.request_stop(); });
        hash(file, current.get_token());
    }
}

void ModelHasher::hash(const FileToHash& file, const std::stop_token& stop)
{
    QElapsedTimer sinceTold;
    sinceTold.start();
    qint64 untold = 0;
    const auto takePiece = [&](std::size_t bytes) {
        untold += qint64(bytes);
        if (sinceTold.hasExpired(tellingInterval)) {
            tellDone(std::exchange(untold, 0));
            sinceTold.start();
        }
        waitWhilePaused(stop);
    };
    QString sha256;
    try {
        sha256 = QString::fromStdString(sha256OfFile(QFile::encodeName(file.path).toStdString(), stop, 0, takePiece));
        if (diskStamp(file.path) != file.stamp)
            sha256.clear(); // of neither content
    } catch (const Cancelled&) {
        return;
    } catch (const Error& error) {
        log::info(QString::fromUtf8(error.what()));
    }
    tellDone(untold);
    QMetaObject::invokeMethod(
        this, [this, file, sha256] { settle(file, sha256); }, Qt::QueuedConnection);
}

void ModelHasher::waitWhilePaused(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_paused; });
}

void ModelHasher::tellDone(qint64 bytes)
{
    QMetaObject::invokeMethod(
        this, [this, bytes] { takeDone(bytes); }, Qt::QueuedConnection);
}

void ModelHasher::takeDone(qint64 bytes)
{
    m_done += bytes;
    if (m_total > 0)
        Q_EMIT progressed(std::min(m_done, m_total), m_total);
}

void ModelHasher::settle(const FileToHash& file, const QString& sha256)
{
    m_settled.insert(contentName(file));
    m_waiting.remove(contentName(file));
    if (!sha256.isEmpty())
        Q_EMIT hashed(file.path, file.stamp, sha256);
    endIfDone();
}

void ModelHasher::endIfDone()
{
    if (m_waiting.isEmpty() && std::exchange(m_total, 0) > 0)
        Q_EMIT finished();
}

} // namespace daguerre
