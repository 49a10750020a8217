// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/schedulers/Sampler.h"

#include <vector>

namespace daguerre {

/// Deterministic DDIM (eta 0): Song et al., arXiv 2010.02502, equation 12, with the timesteps that AUTOMATIC1111 takes.
/// It works in the model's own scaling: latents = sqrt(a) * clean + sqrt(1 - a) * noise, a = alphaCumprod(t).
at::Tensor sampleDdim(const SamplerRun& run);

/// range(0, 1000, 1000 / steps) + 1, the first `steps` of them, at most 999, from the noisiest down; one step takes
/// 999.
std::vector<int> ddimTimesteps(int trainTimesteps, int steps);

} // namespace daguerre
