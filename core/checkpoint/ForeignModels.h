// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"

#include <string_view>

namespace daguerre {

/// What the file is where it is no Stable Diffusion checkpoint in latent diffusion's names: "a LoRA", "a VAE without
/// the rest". Empty where it may be one, or isn't known.
std::string_view foreignModel(const TensorTable& table);

} // namespace daguerre
