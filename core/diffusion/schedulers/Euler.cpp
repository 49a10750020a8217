// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/Euler.h"

#include "core/diffusion/schedulers/Sigmas.h"

#include <ATen/ATen.h>

namespace daguerre {

at::Tensor sampleEuler(const SamplerRun& run)
{
    const std::vector<double> sigmas = sigmasFor(run.scheduleKind, run.schedule, run.steps);
    at::Tensor x = run.drawNoise() * sigmas[0];
    for (int i = 0; i < run.steps; ++i) {
        const at::Tensor denoised = denoise(run, x, sigmas[i]);
        const at::Tensor d = (x - denoised) / sigmas[i];
        x = x + d * (sigmas[i + 1] - sigmas[i]);
        run.stepDone({i + 1, sigmas[i], run.schedule.timestepOf(sigmas[i]), x, denoised});
    }
    return x;
}

} // namespace daguerre
