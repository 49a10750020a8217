// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// The folder with graphs/, clip/ and models/: $DAGUERRE_RESOURCES, else share/daguerre beside the program's bin
/// folder. Throws Error(InputOutput) where neither exists.
QString resourcesFolder();
/// The library that holds the diffusion engine: lib/daguerre beside the program's bin folder.
QString engineLibraryPath();
/// The embedded model's checkpoint.
QString miniCheckpointPath();

} // namespace daguerre
