// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"

#include <vector>

namespace daguerre {

/// The values of a small tensor in F64, F32, F16 or BF16, in the order of its bytes; none for other types.
std::vector<double> floatValues(const CheckpointFile& file, const TensorInfo& tensor);

} // namespace daguerre
