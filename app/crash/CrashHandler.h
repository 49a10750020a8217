// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace daguerre {

/// What a report tells beside the signal and the backtrace. No prompts, no paths: people send reports to strangers.
enum class CrashNote { Program, Engine, Job };

/// Replaces the note, of 255 bytes at most. Any thread, one at a time for each note.
void setCrashNote(CrashNote note, std::string_view text);

/// From now on a process that dies of SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE or an exception that nobody catches
/// writes a report to `descriptor`, an open file, and then dies as ever. Call once, from the main thread, before other
/// threads and before the first mapping is watched (core/checkpoint/BusErrors passes on what isn't its own). A stack
/// that overflows is reported for the main thread only.
void installCrashHandler(int descriptor);

} // namespace daguerre
