// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"

#include <cstdint>

namespace daguerre {

/// The shape of a compact super-resolution network as people exchange it (Real-ESRGAN's SRVGGNetCompact, Wang et al.
/// 2021, arXiv 2107.10833): tensors `body.0.weight`, `body.0.bias`, `body.1.weight` ..., a convolution and a PReLU in
/// turn, the last convolution alone. A value.
struct CompactUpscaler {
    int depth = 0; // inner convolutions: 16 or 32
    std::int64_t channels = 0; // of the feature maps
    int scale = 0; // 2 or 4
};

/// Reads it from names and shapes, and checks every one of them; tensors outside of `body.` are left alone. Reads no
/// data. Throws Error(Model) that names the file, the tensor and what is wrong with it. Any thread.
CompactUpscaler compactUpscaler(const TensorTable& table);

} // namespace daguerre
