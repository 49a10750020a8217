// SPDX-License-Identifier: Apache-2.0
#include "core/files/GiveWay.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace daguerre {

void giveWay([[maybe_unused]] int niceness) noexcept
{
#ifdef __linux__
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#endif
}

void giveWayInReading() noexcept
{
#ifdef __linux__
    constexpr int ownThread = 1; // ioprio_set(2): IOPRIO_WHO_PROCESS, IOPRIO_CLASS_IDLE
    constexpr int idle = 3 << 13;
    syscall(SYS_ioprio_set, ownThread, 0, idle);
#endif
}

} // namespace daguerre
