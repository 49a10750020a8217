// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"

#include <ATen/core/Tensor.h>

namespace daguerre {

/// Where tensors live and what they are computed in.
struct Placement {
    at::Device device;
    at::ScalarType dtype;
};

at::ScalarType scalarTypeOf(DType dtype);

/// A tensor of the file at the placement. On the CPU and of the same dtype it is a view of the mapped file, which it
/// keeps alive; otherwise, or where its offset isn't aligned to its elements or it isn't row-major, a copy. Call
/// outside of InferenceMode.
at::Tensor tensorFrom(const CheckpointFile& file, const TensorInfo& info, const Placement& placement);

} // namespace daguerre
