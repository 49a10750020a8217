// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

#include <memory>

namespace daguerre {

/// The engine of a program with a window: the calling thread and those that the engine starts give way to the window's.
/// For GenerationService, which calls it on the pipeline thread. Throws what loadEngine throws.
std::unique_ptr<Engine> makeBackgroundEngine();

} // namespace daguerre
