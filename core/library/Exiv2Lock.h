// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

namespace daguerre {

/// Holds Exiv2, which isn't thread-safe, for the calling thread; it is silent, since its warnings would go to stderr.
std::unique_lock<std::mutex> lockExiv2();

} // namespace daguerre
