// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/schedulers/Sampler.h"

namespace daguerre {

/// Euler's method on the probability flow ODE: Karras et al., arXiv 2206.00364, algorithm 2 without churn.
at::Tensor sampleEuler(const SamplerRun& run);

} // namespace daguerre
