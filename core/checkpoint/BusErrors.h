// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace daguerre {

/// One live mapping in the table that the SIGBUS handler reads. `broken` is set once a part of it could not be read.
struct WatchedMapping {
    std::atomic<std::uintptr_t> begin {0}; // 0: the row is free, or being filled
    std::atomic<std::size_t> byteCount {0};
    std::atomic<bool> broken {false};
    std::atomic<bool> taken {false};
};

/// Makes a bus error inside the mapping harmless from now on: reads see zeros from the faulting page to the end, and
/// `broken` becomes true. A bus error anywhere else goes to the handler that was installed before, or ends the process
/// as ever. Any thread. `address` is page-aligned. Null where the table is full (many hundred mappings at once).
WatchedMapping* watchMapping(const void* address, std::size_t byteCount);
/// Before the mapping is undone. Any thread.
void unwatchMapping(WatchedMapping* mapping);

} // namespace daguerre
