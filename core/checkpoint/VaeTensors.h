// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"

#include <string_view>
#include <vector>

namespace daguerre {

/// Whether a tensor of a checkpoint belongs to its VAE.
bool isVaeTensor(std::string_view name);

/// Whether a file holds a VAE and nothing else of a model.
bool holdsOnlyVae(const TensorTable& table);

/// The tensors of the VAE in a file of its own or in a checkpoint, whatever their prefix, under the names that they
/// have in a checkpoint: "first_stage_model." or, for diffusers' names, "vae.". Throws Error(Model) where there are
/// none.
std::vector<TensorInfo> vaeTensors(const TensorTable& table);

} // namespace daguerre
