// SPDX-License-Identifier: Apache-2.0
#include "core/library/Exiv2Lock.h"

#include <exiv2/exiv2.hpp>

namespace daguerre {

std::unique_lock<std::mutex> lockExiv2()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    return lock;
}

} // namespace daguerre
