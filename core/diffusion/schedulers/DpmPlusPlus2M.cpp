// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/DpmPlusPlus2M.h"

#include "core/diffusion/schedulers/Sigmas.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daguerre {

at::Tensor sampleDpmPlusPlus2M(const SamplerRun& run)
{
    const std::vector<double> sigmas = sigmasFor(run.scheduleKind, run.schedule, run.steps);
    const auto lambda = [&](int i) { return -std::log(sigmas[i]); };
    at::Tensor x = run.drawNoise() * sigmas[0];
    at::Tensor previous;
    for (int i = 0; i < run.steps; ++i) {
        const at::Tensor denoised = denoise(run, x, sigmas[i]);
        if (sigmas[i + 1] == 0) {
            x = denoised;
        } else {
            const double h = lambda(i + 1) - lambda(i);
            at::Tensor d = denoised;
            if (previous.defined()) {
                const double r = (lambda(i) - lambda(i - 1)) / h;
                d = (1 + 1 / (2 * r)) * denoised - 1 / (2 * r) * previous;
            }
            x = sigmas[i + 1] / sigmas[i] * x - std::expm1(-h) * d;
        }
        previous = denoised;
        run.stepDone({i + 1, sigmas[i], run.schedule.timestepOf(sigmas[i]), x, denoised});
    }
    return x;
}

} // namespace daguerre
