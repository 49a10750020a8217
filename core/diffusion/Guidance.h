// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/UNet.h"

namespace daguerre {

/// What the prompt and the negative prompt became: [1, 77 * chunks, width] each, of equal length.
struct Conditioning {
    at::Tensor cond;
    at::Tensor uncond;
};

/// The noise predicted under classifier-free guidance (Ho and Salimans, arXiv 2207.12598): uncond + scale * (cond -
/// uncond), both from one call of batch 2; at scale 1 only the prompt's, from a call of batch 1. `latents` [1, 4, h,
/// w].
at::Tensor guidedNoise(
    UNet& unet, const at::Tensor& latents, double timestep, const Conditioning& conditioning, double guidanceScale);

} // namespace daguerre
