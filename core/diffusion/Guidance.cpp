// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Guidance.h"

namespace daguerre {

at::Tensor guidedNoise(
    UNet& unet, const at::Tensor& latents, double timestep, const Conditioning& conditioning, double guidanceScale)
{
    if (guidanceScale == 1)
        return unet.predict(latents, timestep, conditioning.cond);
    const at::Tensor context = at::cat({conditioning.uncond, conditioning.cond});
    const at::Tensor both = unet.predict(latents.expand({2, -1, -1, -1}), timestep, context);
    const at::Tensor uncond = both.slice(0, 0, 1);
    return uncond + guidanceScale * (both.slice(0, 1, 2) - uncond);
}

} // namespace daguerre
