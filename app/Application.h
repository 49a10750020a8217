// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// Puts the program with a window together and runs it; the process's exit code.
int runWindow(int argc, char* argv[]);

} // namespace daguerre
