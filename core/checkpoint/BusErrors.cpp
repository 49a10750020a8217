// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/BusErrors.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/mman.h>
#include <unistd.h>

namespace daguerre {

namespace {

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
    "the handler may only touch lock-free atomics");

constinit std::array<WatchedMapping, 512> table;
struct sigaction previousAction;
std::uintptr_t pageBytes;

WatchedMapping* mappingAt(std::uintptr_t address)
{
    for (auto& mapping : table) {
        const auto begin = mapping.begin.load(std::memory_order_acquire);
        const auto byteCount = mapping.byteCount.load(std::memory_order_acquire);
        if (begin != 0 && begin <= address && address - begin < byteCount
            && mapping.begin.load(std::memory_order_acquire) == begin)
            return &mapping;
    }
    return nullptr;
}

bool replaceByZeros(WatchedMapping& mapping, std::uintptr_t address)
{
    const auto from = address / pageBytes * pageBytes;
    const auto end = mapping.begin.load() + mapping.byteCount.load();
    mapping.broken.store(true);
    return mmap(reinterpret_cast<void*>(from), end - from, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
        != MAP_FAILED;
}

void passOn(int signal, siginfo_t* info, void* context)
{
    if (previousAction.sa_flags & SA_SIGINFO) {
        previousAction.sa_sigaction(signal, info, context);
    } else if (previousAction.sa_handler == SIG_IGN && info->si_code <= 0) {
        return; // sent by a process that nobody listens to
    } else if (previousAction.sa_handler != SIG_DFL && previousAction.sa_handler != SIG_IGN) {
        previousAction.sa_handler(signal);
    } else {
        struct sigaction standard { };
        standard.sa_handler = SIG_DFL;
        sigaction(signal, &standard, nullptr);
        raise(signal); // takes effect when the handler returns
    }
}

void onBusError(int signal, siginfo_t* info, void* context)
{
    const int savedErrno = errno;
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    auto* mapping = info->si_code > 0 ? mappingAt(address) : nullptr;
    if (!mapping || !replaceByZeros(*mapping, address))
        passOn(signal, info, context);
    errno = savedErrno;
}

bool installHandler()
{
    pageBytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    struct sigaction action { };
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, nullptr, &previousAction); // known before the first signal can arrive
    return sigaction(SIGBUS, &action, nullptr) == 0;
}

} // namespace

WatchedMapping* watchMapping(const void* address, std::size_t byteCount)
{
    [[maybe_unused]] static const bool installed = installHandler();
    for (auto& mapping : table) {
        if (mapping.taken.exchange(true))
            continue;
        mapping.broken.store(false);
        mapping.byteCount.store(byteCount);
        mapping.begin.store(reinterpret_cast<std::uintptr_t>(address), std::memory_order_release);
        return &mapping;
    }
    return nullptr;
}

void unwatchMapping(WatchedMapping* mapping)
{
    mapping->begin.store(0);
    mapping->byteCount.store(0);
    mapping->taken.store(false);
}

} // namespace daguerre
