// SPDX-License-Identifier: Apache-2.0
#include "app/commands/InterruptWatcher.h"

#include <csignal>
#include <pthread.h>

namespace daguerre {

namespace {

sigset_t interruptSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

InterruptWatcher::InterruptWatcher()
{
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::jthread([interrupted = m_interrupted](std::stop_token over) mutable {
        const sigset_t awaited = interruptSignals();
        constexpr timespec pause {0, 50'000'000};
        while (!over.stop_requested()) {
            if (sigtimedwait(&awaited, nullptr, &pause) > 0)
                interrupted.request_stop();
        }
    });
}

InterruptWatcher::~InterruptWatcher()
{
    m_thread.request_stop();
    m_thread.join();
}

} // namespace daguerre
