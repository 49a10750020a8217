// SPDX-License-Identifier: Apache-2.0
#include "core/files/GiveWay.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace daguerre {

void giveWay([[maybe_unused]] int niceness) noexcept
{
#ifdef __linux__
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#endif
}

} // namespace daguerre
