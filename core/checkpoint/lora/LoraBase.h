// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"
#include "core/checkpoint/lora/LoraModule.h"

#include <span>
#include <string_view>

namespace daguerre {

/// The base model that a LoRA was made for: familyName(), or "Flux", "Stable Diffusion 3" ... By names and shapes where
/// they tell, else by what its metadata says (`modelspec.architecture`, `ss_base_model_version`, `ss_v2`). Empty where
/// nothing tells.
std::string_view loraBase(const TensorTable& table, std::span<const LoraModule> modules);

/// The same for the width of a text encoder's tokens: 768, 1024, 1280. Empty for others.
std::string_view baseOfTokenWidth(std::int64_t width);

} // namespace daguerre
