// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/schedulers/Sampler.h"

namespace daguerre {

/// Ancestral sampling with Euler steps, eta 1: k-diffusion's sample_euler_ancestral.
at::Tensor sampleEulerAncestral(const SamplerRun& run);

} // namespace daguerre
