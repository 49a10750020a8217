// SPDX-License-Identifier: Apache-2.0
// bench_load CHECKPOINT ...: how long it takes to examine, to open and to warm up checkpoints of real size, whose files
// are in the page cache, and what that costs in memory. Make them with tests/data/families/make_full_size.py.
#include "core/checkpoint/Checkpoint.h"
#include "core/generation/EngineLibrary.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace daguerre;

namespace {

constexpr int runs = 5;

/// Of `call`; `before` isn't timed.
template <typename Call, typename Before>
double medianMilliseconds(Call call, Before before)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        before();
        const auto start = std::chrono::steady_clock::now();
        call();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

/// A line of /proc/self/status, in MB.
long statusMegabytes(const char* key)
{
    std::ifstream stream("/proc/self/status");
    std::string word;
    while (stream >> word)
        if (long kilobytes = 0; word == key && stream >> kilobytes)
            return kilobytes / 1000;
    return 0;
}

/// How much of the file is in memory, in MB.
long cachedMegabytes(const std::filesystem::path& path)
{
    const MappedFile file(path);
    const auto bytes = file.bytes();
    const auto page = std::size_t(sysconf(_SC_PAGESIZE));
    std::vector<unsigned char> pages((bytes.size() + page - 1) / page);
    mincore(const_cast<std::byte*>(bytes.data()), bytes.size(), pages.data());
    return long(std::ranges::count_if(pages, [](unsigned char state) { return state & 1; }) * long(page) / 1'000'000);
}

void measure(const char* path, Precision precision, const char* name)
{
    const auto engine = loadEngine({.resources = RESOURCES, .precision = precision});
    const auto open = [&] { engine->load(std::filesystem::path(path)); };
    const auto openAnother = [&] { engine->load(std::filesystem::path(SMALL_MODEL)); }; // so that each turn loads again
    const double opening = medianMilliseconds(open, openAnother);
    const double warming = medianMilliseconds([&] { engine->warmUp({}); }, [&] { openAnother(), open(); });
    std::printf("%s as %s: open %.0f ms, warm up %.0f ms; memory %ld MB, at most %ld MB\n", path, name, opening,
        warming, statusMegabytes("VmRSS:"), statusMegabytes("VmHWM:"));
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication program(count, arguments); // whose folder tells where the engine is
    for (int i = 1; i < count; ++i) {
        const char* path = arguments[i];
        const double opening
            = medianMilliseconds([path] { Checkpoint checkpoint {std::filesystem::path(path)}; }, [] {});
        const auto engine = loadEngine({.resources = RESOURCES});
        const double examining = medianMilliseconds([&] { (void)engine->examine(std::filesystem::path(path)); }, [] {});
        std::printf("%s: index %.1f ms, load report %.0f ms, of the file in the page cache %ld MB\n", path, opening,
            examining, cachedMegabytes(path));
        measure(path, Precision::Float32, "float32");
        measure(path, Precision::BFloat16, "bfloat16");
    }
    return 0;
}
