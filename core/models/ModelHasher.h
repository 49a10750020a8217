// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"

#include <QElapsedTimer>
#include <QMetaType>
#include <QObject>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace daguerre {

struct FileToHash {
    QString path;
    DiskStamp stamp;

    bool operator==(const FileToHash&) const = default;
};

/// Computes the SHA-256 of files, small ones first, on a thread that gives way to everything else, in reading as well.
/// GUI thread; answers are signals.
class ModelHasher final : public QObject {
    Q_OBJECT

public:
    explicit ModelHasher(QObject* parent = nullptr);
    ~ModelHasher() override;

    /// These and no others. The one in hand goes on if it is among them; what was answered, or couldn't be read, isn't
    /// done again.
    void setFiles(QList<FileToHash> files);
    /// Waits, in the middle of a file too.
    void setPaused(bool paused);

Q_SIGNALS:
    void hashed(const QString& path, const daguerre::DiskStamp& stamp, const QString& sha256);
    void progressed(qint64 done, qint64 total); // bytes, since it last had nothing to do
    void finished(); // has nothing to do

private:
    void run(std::stop_token stop);
    void hash(const FileToHash& file, const std::stop_token& stop);
    void waitWhilePaused(const std::stop_token& stop);
    void tellDone(qint64 bytes);
    void takeDone(qint64 bytes);
    void settle(const FileToHash& file, const QString& sha256);
    void endIfDone();

    std::mutex m_mutex;
    std::condition_variable_any m_changed; // the next four, which m_mutex guards
    QList<FileToHash> m_files; // the next one last
    FileToHash m_current;
    std::stop_source m_currentStop;
    bool m_paused = false;
    // GUI thread
    QSet<QString> m_waiting; // names of contents, see contentName
    QSet<QString> m_settled;
    qint64 m_done = 0;
    qint64 m_total = 0; // 0: nothing to do
    std::jthread m_thread; // last: stopped and joined first
};

} // namespace daguerre
