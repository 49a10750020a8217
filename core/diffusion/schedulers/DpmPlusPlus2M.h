// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/schedulers/Sampler.h"

namespace daguerre {

/// DPM-Solver++(2M): Lu et al., arXiv 2211.01095, algorithm 2, in k-diffusion's form.
at::Tensor sampleDpmPlusPlus2M(const SamplerRun& run);

} // namespace daguerre
