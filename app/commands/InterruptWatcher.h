// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <thread>

namespace daguerre {

/// Turns Ctrl-C (SIGINT) and SIGTERM into a stop request. Make it before any other thread: the signals are blocked in
/// this thread and those it starts, and waited for on one of its own. They stay blocked: the process is about to end.
class InterruptWatcher {
public:
    InterruptWatcher();
    ~InterruptWatcher();
    InterruptWatcher(const InterruptWatcher&) = delete;
    InterruptWatcher& operator=(const InterruptWatcher&) = delete;

    std::stop_token token() const { return m_interrupted.get_token(); }

private:
    std::stop_source m_interrupted;
    std::jthread m_thread;
};

} // namespace daguerre
