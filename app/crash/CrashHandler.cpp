// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashHandler.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <cxxabi.h>
#include <exception>
#include <execinfo.h>
#include <typeinfo>
#include <unistd.h>

namespace daguerre {

namespace {

constexpr std::array<int, 5> deadlySignals {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE};
constexpr std::size_t noteBytes = 256;
constexpr std::size_t signalStackBytes = 64 * 1024;

/// Written in turns, so that the handler always finds a whole one.
struct Note {
    std::array<std::array<char, noteBytes>, 2> texts {};
    std::atomic<int> current {0};
};

constinit std::array<Note, 3> notes;
constinit std::array<char, noteBytes> exceptionType {};
constinit std::atomic<bool> reporting {false};
constinit int reportDescriptor = -1;
alignas(16) constinit std::array<char, signalStackBytes> signalStack {};
std::terminate_handler previousTerminate;

// --- In the handler: only what POSIX calls async-signal-safe, and backtrace_symbols_fd
// --------------------------------

void put(const char* text)
{
    [[maybe_unused]] const auto written = write(reportDescriptor, text, strlen(text));
}

void putNumber(unsigned long long number)
{
    std::array<char, 24> digits {};
    char* begin = digits.data() + digits.size() - 1;
    do {
        *--begin = char('0' + number % 10);
        number /= 10;
    } while (number > 0);
    put(begin);
}

const char* nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV (memory that isn't there)";
    case SIGABRT:
        return "SIGABRT (the program gave up)";
    case SIGBUS:
        return "SIGBUS (a mapped file that can't be read)";
    case SIGILL:
        return "SIGILL (an instruction this processor doesn't know)";
    case SIGFPE:
        return "SIGFPE (arithmetic)";
    default:
        return "unknown";
    }
}

void putNote(const char* label, CrashNote which)
{
    const Note& note = notes[std::size_t(which)];
    put(label);
    put(note.texts[std::size_t(note.current.load())].data());
    put("\n");
}

void writeReport(int signal)
{
    putNote("program: ", CrashNote::Program);
    putNote("engine: ", CrashNote::Engine);
    putNote("job: ", CrashNote::Job);
    put("signal: ");
    put(nameOf(signal));
    if (exceptionType[0] != '\0') {
        put("\nuncaught exception: ");
        put(exceptionType.data());
    }
    put("\nseconds since 1970: ");
    putNumber(static_cast<unsigned long long>(time(nullptr)));
    put("\nbacktrace:\n");
    std::array<void*, 64> frames {};
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), int(frames.size())), reportDescriptor);
    put("end of report\n");
    fsync(reportDescriptor);
}

void onDeadlySignal(int signal)
{
    if (reporting.exchange(true)) {
        sleep(5); // another thread is writing, and ends the process when it is done
    } else {
        alarm(5); // a report that can't be finished must not keep a dead process
        writeReport(signal);
    }
    std::signal(signal, SIG_DFL);
    raise(signal); // takes effect when the handler returns
}

// ---

void onTerminate()
{
    if (const std::type_info* type = abi::__cxa_current_exception_type()) {
        int status = 0;
        char* name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
        std::strncpy(exceptionType.data(), status == 0 ? name : type->name(), exceptionType.size() - 1);
        std::free(name);
    }
    if (previousTerminate)
        previousTerminate(); // says it on stderr, and aborts
    std::abort();
}

} // namespace

void setCrashNote(CrashNote which, std::string_view text)
{
    Note& note = notes[std::size_t(which)];
    const int other = 1 - note.current.load();
    auto& buffer = note.texts[std::size_t(other)];
    const std::size_t length = std::min(text.size(), buffer.size() - 1);
    std::copy_n(text.data(), length, buffer.data());
    buffer[length] = '\0';
    note.current.store(other);
}

void installCrashHandler(int descriptor)
{
    reportDescriptor = descriptor;
    std::array<void*, 1> frame {};
    backtrace(frame.data(), 1); // loads what it needs now, not in the handler
    stack_t stack {};
    stack.ss_sp = signalStack.data();
    stack.ss_size = signalStack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action { };
    action.sa_handler = onDeadlySignal;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (const int signal : deadlySignals)
        sigaction(signal, &action, nullptr);
    previousTerminate = std::set_terminate(onTerminate);
}

} // namespace daguerre
