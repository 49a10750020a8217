// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/state/StateFile.h"

#include <QObject>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace daguerre {

/// Writes state files on a thread of its own. Of several values for one file that wait, only the latest is written.
/// Lives on the GUI thread; no call blocks but the destructor, which writes what is still waiting.
class StateWriter final : public QObject {
    Q_OBJECT

public:
    explicit StateWriter(QObject* parent = nullptr);
    ~StateWriter() override;

    /// Returns a number that grows with each call; answered by written or failed with that number or a later one.
    quint64 write(const StateFile& file, const QJsonObject& value);

Q_SIGNALS:
    // Emitted on the writer's thread, so that connections are queued.
    /// The value of that number is on the disk.
    void written(const QString& path, quint64 number);
    void failed(const QString& path, quint64 number, const daguerre::Failure& failure);

private:
    struct Order {
        StateFile file;
        QJsonObject value;
        quint64 number;
    };

    void run(std::stop_token stop);
    void carryOut(const Order& order);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<QString, Order> m_orders; // by path
    quint64 m_lastNumber = 0;
    std::jthread m_thread; // last: ended first
};

} // namespace daguerre
