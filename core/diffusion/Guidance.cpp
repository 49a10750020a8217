// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Guidance.h"

namespace daguerre {

namespace {

UNetInput both(const UNetInput& first, const UNetInput& second)
{
    return {at::cat({first.context, second.context}),
        first.added.defined() ? at::cat({first.added, second.added}) : at::Tensor()};
}

} // namespace

at::Tensor guidedPrediction(
    UNet& unet, const at::Tensor& latents, double timestep, const Conditioning& conditioning, double guidanceScale)
{
    const at::Tensor sample
        = conditioning.inpainting.defined() ? at::cat({latents, conditioning.inpainting}, 1) : latents;
    if (guidanceScale == 1)
        return unet.predict(sample, timestep, conditioning.cond);
    const at::Tensor pair
        = unet.predict(sample.expand({2, -1, -1, -1}), timestep, both(conditioning.uncond, conditioning.cond));
    const at::Tensor uncond = pair.slice(0, 0, 1);
    return uncond + guidanceScale * (pair.slice(0, 1, 2) - uncond);
}

} // namespace daguerre
