// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/Ddim.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daguerre {

std::vector<int> ddimTimesteps(int trainTimesteps, int steps)
{
    const int last = trainTimesteps - 1;
    if (steps == 1)
        return {last};
    std::vector<int> timesteps;
    for (int i = steps - 1; i >= 0; --i)
        timesteps.push_back(std::min(i * (trainTimesteps / steps) + 1, last));
    return timesteps;
}

namespace {

/// The noise and the clean latents that x = sqrt(a) * clean + sqrt(1 - a) * noise is made of, by what was predicted:
/// the noise, or v = sqrt(a) * noise - sqrt(1 - a) * clean.
std::pair<at::Tensor, at::Tensor> parted(
    PredictionType type, const at::Tensor& prediction, const at::Tensor& x, double a)
{
    const double signal = std::sqrt(a);
    const double rest = std::sqrt(1 - a);
    if (type == PredictionType::V)
        return {signal * prediction + rest * x, signal * x - rest * prediction};
    return {prediction, (x - rest * prediction) / signal};
}

} // namespace

at::Tensor sampleDdim(const SamplerRun& run)
{
    const std::vector<int> timesteps = ddimTimesteps(run.schedule.timesteps(), run.steps);
    at::Tensor x = run.drawNoise();
    for (int i = 0; i < run.steps; ++i) {
        const int t = timesteps[i];
        const double a = run.schedule.alphaCumprod(t);
        const double next = run.schedule.alphaCumprod(i + 1 < run.steps ? timesteps[i + 1] : 0);
        const auto [noise, denoised] = parted(run.prediction, run.predict(x, t), x, a);
        x = std::sqrt(next) * denoised + std::sqrt(1 - next) * noise;
        run.stepDone({i + 1, std::sqrt((1 - a) / a), double(t), x, denoised});
    }
    return x;
}

} // namespace daguerre
