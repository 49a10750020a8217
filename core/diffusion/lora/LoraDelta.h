// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/LoraFile.h"

#include <ATen/core/Tensor.h>

namespace daguerre {

/// What a module adds to `weight` at `strength`, in float32, of the weight's shape and on its device. For low rank
/// strength * alpha / rank * up @ down; a factor of 1 where there is no alpha. Where there is a magnitude m (DoRA),
/// strength * (m * (W + D) / |W + D| - W), D being the rest at full strength: the paper's weight at 1, in between on
/// the line to it. Throws Error(Model) where the result isn't finite. Call outside of InferenceMode.
at::Tensor loraWeightDelta(
    const CheckpointFile& file, const LoraModule& module, const at::Tensor& weight, double strength);

/// The same for `bias`: strength * difference.
at::Tensor loraBiasDelta(const CheckpointFile& file, const LoraModule& module, const at::Tensor& bias, double strength);

} // namespace daguerre
