// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace daguerre {

/// Throws Error(Numerics) that names `module` and, from 1 on, the step, where the tensor holds a NaN or an infinity.
void requireFinite(const at::Tensor& tensor, const std::string& module, int step = 0);

} // namespace daguerre
