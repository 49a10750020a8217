// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/UNet.h"

namespace daguerre {

/// What the prompt and the negative prompt became, of equal shapes, and what both share.
struct Conditioning {
    UNetInput cond; // batch 1
    UNetInput uncond;
    at::Tensor
        inpainting; // [1, 5, h, w], the mask and the masked picture's latents; undefined where the model takes none
};

/// The U-Net's prediction under classifier-free guidance (Ho and Salimans, arXiv 2207.12598): uncond + scale * (cond -
/// uncond), both from one call of batch 2; at scale 1 only the prompt's, from a call of batch 1. `latents` [1, 4, h,
/// w].
at::Tensor guidedPrediction(
    UNet& unet, const at::Tensor& latents, double timestep, const Conditioning& conditioning, double guidanceScale);

} // namespace daguerre
