// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/EulerAncestral.h"

#include "core/diffusion/schedulers/Sigmas.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daguerre {

at::Tensor sampleEulerAncestral(const SamplerRun& run)
{
    const std::vector<double> sigmas = sigmasFor(run.scheduleKind, run.schedule, run.steps);
    at::Tensor x = run.drawNoise() * sigmas[0];
    for (int i = 0; i < run.steps; ++i) {
        const double from = sigmas[i];
        const double to = sigmas[i + 1];
        const double up = std::min(to, std::sqrt(to * to * (from * from - to * to) / (from * from)));
        const double down = std::sqrt(to * to - up * up);
        const at::Tensor denoised = denoise(run, x, from);
        x = x + (x - denoised) / from * (down - from);
        if (to > 0)
            x = x + run.drawNoise() * up;
        run.stepDone({i + 1, from, run.schedule.timestepOf(from), x, denoised});
    }
    return x;
}

} // namespace daguerre
