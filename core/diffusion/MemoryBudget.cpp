// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/MemoryBudget.h"

#include "core/Error.h"

#include <algorithm>
#include <fstream>
#include <limits>

namespace daguerre {

namespace {

/// Feature maps of the decoder's last level that are alive at once, temporaries included: 8 measured with
/// Stable Diffusion 1.5 at 512 x 512, 10 with Mini at 1024 x 1024, and some room.
constexpr std::uint64_t liveMaps = 12;

constexpr auto unlimited = std::numeric_limits<std::uint64_t>::max();

std::uint64_t numberIn(const std::string& file, std::uint64_t fallback)
{
    std::ifstream stream(file);
    std::uint64_t value = 0;
    return stream >> value ? value : fallback; // memory.max holds "max" where there is no limit
}

std::uint64_t memAvailable()
{
    std::ifstream stream("/proc/meminfo");
    std::string key;
    std::uint64_t kilobytes = 0;
    for (std::string unit; stream >> key >> kilobytes; std::getline(stream, unit)) {
        if (key == "MemAvailable:")
            return kilobytes * 1024;
    }
    return unlimited;
}

std::uint64_t groupHeadroom()
{
    std::ifstream stream("/proc/self/cgroup");
    std::string line;
    while (std::getline(stream, line)) {
        if (!line.starts_with("0::"))
            continue;
        const std::string folder = "/sys/fs/cgroup" + line.substr(3);
        const std::uint64_t maximum = numberIn(folder + "/memory.max", unlimited);
        const std::uint64_t used = numberIn(folder + "/memory.current", 0);
        return maximum == unlimited ? unlimited : maximum - std::min(maximum, used);
    }
    return unlimited;
}

std::string megabytes(std::uint64_t bytes)
{
    return std::to_string(bytes / 1'000'000) + " MB";
}

} // namespace

std::uint64_t availableMemory()
{
    return std::min(memAvailable(), groupHeadroom());
}

std::uint64_t activationBytes(const TextToImage& request, std::int64_t decoderChannels, std::int64_t bytesPerValue)
{
    const auto pixels = std::uint64_t(request.width) * std::uint64_t(request.height);
    return featureMapBytes(pixels, decoderChannels, bytesPerValue);
}

std::uint64_t featureMapBytes(std::uint64_t pixels, std::int64_t channels, std::int64_t bytesPerValue)
{
    return pixels * std::uint64_t(channels) * std::uint64_t(bytesPerValue) * liveMaps;
}

void requireMemory(std::uint64_t bytes, const std::string& what, const std::string& remedy)
{
    if (const std::uint64_t free = availableMemory(); bytes > free)
        throw Error(ErrorKind::Memory, what,
            "needs about " + megabytes(bytes) + " of memory, " + megabytes(free) + " are free", remedy);
}

} // namespace daguerre
