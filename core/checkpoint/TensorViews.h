// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

namespace daguerre {

/// Other looks at the bytes of a tensor, without copying any. All keep the name, which stands in messages.

/// The rows [shape[0] * index / count, shape[0] * (index + 1) / count). `count` divides shape[0].
TensorInfo rowsOf(const TensorInfo& tensor, std::int64_t index, std::int64_t count);
/// Of a matrix.
TensorInfo transposed(const TensorInfo& matrix);
/// With trailing dimensions of one added or dropped until it has `rank` dimensions, as far as they are one.
TensorInfo withRank(const TensorInfo& tensor, std::size_t rank);

} // namespace daguerre
