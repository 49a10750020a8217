// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/diffusion/schedulers/NoiseSchedule.h"

#include <vector>

namespace daguerre {

/// The noise levels of a run: `steps` of them from sigmaMax down, and 0 at the end. One step is [sigmaMax, 0] whatever
/// the kind. Uniform: equally spaced timesteps, k-diffusion's get_sigmas. Karras: rho 7, from Karras et al.,
/// "Elucidating the Design Space of Diffusion-Based Generative Models", arXiv 2206.00364, equation 5.
std::vector<double> sigmasFor(ScheduleKind kind, const NoiseSchedule& schedule, int steps);

} // namespace daguerre
