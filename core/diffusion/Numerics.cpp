// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Numerics.h"

#include "core/Error.h"

#include <ATen/ATen.h>

namespace daguerre {

void requireFinite(const at::Tensor& tensor, const std::string& module, int step)
{
    if (at::isfinite(tensor).all().item<bool>())
        return;
    const std::string where = step > 0 ? module + ", step " + std::to_string(step) : module;
    throw Error(ErrorKind::Numerics, where, "the result holds values that are no numbers (NaN or infinity)",
        "the model's file is damaged, or needs float32: try another checkpoint or --dtype float32");
}

} // namespace daguerre
