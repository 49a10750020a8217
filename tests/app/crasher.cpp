// SPDX-License-Identifier: Apache-2.0
// Dies in the way that it is asked for, for tst_CrashReport: crasher FOLDER WAY.
#include "app/crash/CrashHandler.h"
#include "app/crash/CrashSession.h"
#include "core/checkpoint/BusErrors.h"

#include <QFile>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <string_view>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

namespace {

constexpr std::size_t page = 4096;

/// A mapping whose file is gone: reading it is a bus error.
volatile const char* brokenMapping(const QString& folder)
{
    const int file = open(QFile::encodeName(folder + QStringLiteral("/mapped")).constData(), O_RDWR | O_CREAT, 0600);
    if (ftruncate(file, page) != 0)
        std::abort();
    auto* bytes = static_cast<const char*>(mmap(nullptr, page, PROT_READ, MAP_SHARED, file, 0));
    return ftruncate(file, 0) == 0 ? bytes : nullptr;
}

int readBroken(const QString& folder, bool watched)
{
    volatile const char* bytes = brokenMapping(folder);
    static char other;
    daguerre::watchMapping(watched ? const_cast<const char*>(bytes) : &other, page);
    return bytes[0];
}

// NOLINTNEXTLINE(misc-no-recursion): that is what it is for
int overflow(volatile int* previous)
{
    volatile int here[1024] = {*previous};
    return *previous < 0 ? 0 : overflow(here) + here[17];
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const std::string_view way = argv[2];
    const daguerre::CrashSession session(folder);
    daguerre::setCrashNote(daguerre::CrashNote::Job, "denoising, picture 1 of 2, step 3 of 20");
    volatile int zero = 0;
    if (way == "segv")
        return *reinterpret_cast<volatile int*>(std::size_t(zero) + 8);
    if (way == "thread")
        std::thread([&] { zero = *reinterpret_cast<volatile int*>(std::size_t(zero) + 8); }).join();
    if (way == "overflow")
        return overflow(&zero);
    if (way == "abort")
        std::abort();
    if (way == "throw")
        throw std::range_error("/home/somebody/secret prompt");
    if (way == "divide")
        raise(SIGFPE);
    if (way == "illegal")
        raise(SIGILL);
    if (way == "bus")
        return readBroken(folder, false);
    if (way == "watched")
        return readBroken(folder, true);
    if (way == "kill")
        raise(SIGKILL);
    return 0;
}
