// SPDX-License-Identifier: Apache-2.0
#include "core/state/StateWriter.h"

#include <algorithm>

namespace daguerre {

StateWriter::StateWriter(QObject* parent)
    : QObject(parent)
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

StateWriter::~StateWriter()
{
    m_thread.request_stop();
    m_thread.join();
}

quint64 StateWriter::write(const StateFile& file, const QJsonObject& value)
{
    const std::scoped_lock lock(m_mutex);
    const quint64 number = ++m_lastNumber;
    m_orders.insert_or_assign(file.path(), Order {file, value, number});
    m_changed.notify_one();
    return number;
}

void StateWriter::run(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_orders.empty(); })) {
        const auto oldest
            = std::ranges::min_element(m_orders, {}, [](const auto& entry) { return entry.second.number; });
        const Order order = oldest->second;
        m_orders.erase(oldest);
        lock.unlock();
        carryOut(order);
        lock.lock();
    }
}

void StateWriter::carryOut(const Order& order)
{
    try {
        order.file.write(order.value);
        Q_EMIT written(order.file.path(), order.number);
    } catch (const Error& error) {
        Q_EMIT failed(order.file.path(), order.number, toFailure(error));
    }
}

} // namespace daguerre
