// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

#include <memory>

namespace daguerre {

/// Loads the engine's library (with LibTorch, some 200 ms) and makes an engine that writes its settings from `config`.
/// Call on the thread that will use the engine. Throws Error(Internal) naming the library where it can't be loaded.
std::unique_ptr<Engine> loadEngine(const EngineConfig& config);

} // namespace daguerre
