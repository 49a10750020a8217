// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/EngineEntry.h"

extern "C" __attribute__((visibility("default"))) void daguerre_make_engine(
    const daguerre::EngineConfig& config, std::unique_ptr<daguerre::Engine>& engine)
{
    engine = daguerre::makeEngine(config);
}
