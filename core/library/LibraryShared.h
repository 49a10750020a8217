// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <atomic>
#include <latch>
#include <stop_token>

namespace daguerre {

/// What the threads of a Library share.
class LibraryShared {
public:
    std::stop_source stop; // scans end
    std::atomic<quint64> newestFind = 0; // older ones needn't be answered
    std::atomic<int> edition = 0; // of the index's file; a new one each time it is replaced

    /// Once the index is there, or never will be; any thread.
    void setOpened(const QString& databasePath)
    {
        if (m_isOpened.exchange(true))
            return;
        m_path = databasePath;
        m_opened.count_down();
    }
    /// Waits for that; empty where there is no index.
    const QString& path()
    {
        m_opened.wait();
        return m_path;
    }

private:
    std::atomic<bool> m_isOpened = false;
    std::latch m_opened {1};
    QString m_path;
};

} // namespace daguerre
