// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

namespace daguerre {

/// The one symbol that the engine's library exports: makeEngine() behind a C name. Throws what makeEngine throws.
using EngineEntry = void (*)(const EngineConfig& config, std::unique_ptr<Engine>& engine);
inline constexpr const char* engineEntryName = "daguerre_make_engine";

} // namespace daguerre
