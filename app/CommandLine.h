// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// Whether the arguments ask for a command (generate, inspect, --version, --help) and not for the window.
bool isCommand(int argc, char* argv[]);

/// Runs the command without a display; the process's exit code (commands/ExitCode.h). Failures are one line on stderr.
int runCommand(int argc, char* argv[]);

} // namespace daguerre
