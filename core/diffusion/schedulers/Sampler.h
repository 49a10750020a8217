// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/diffusion/TextToImage.h"
#include "core/diffusion/schedulers/NoiseSchedule.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace daguerre {

/// What a sampler knows of the model: what the U-Net predicts for `scaledLatents` [1, 4, H/8, W/8] (unit variance, as
/// it was trained) at a fractional timestep, guidance applied.
using Predict = std::function<at::Tensor(const at::Tensor& scaledLatents, double timestep)>;
/// Fresh unit Gaussian noise of the latents' shape, on their device.
using DrawNoise = std::function<at::Tensor()>;

/// A step as the sampler saw it. `latents` is what the next step starts from, `denoised` the model's estimate of the
/// picture.
struct SamplerStep {
    int index; // 1 to the number of steps
    double sigma;
    double timestep;
    at::Tensor latents;
    at::Tensor denoised;
};
using StepDone = std::function<void(const SamplerStep&)>;

/// A run of one sampler. The samplers are functions that read like the paper; each makes exactly `steps` model
/// evaluations.
struct SamplerRun {
    const NoiseSchedule& schedule;
    ScheduleKind scheduleKind;
    int steps;
    PredictionType prediction; // what `predict` gives
    Predict predict;
    DrawNoise drawNoise; // called once for the start, then by ancestral samplers
    StepDone stepDone; // may throw to end the run
};

/// The developed latents [1, 4, H/8, W/8].
at::Tensor sample(SamplerKind kind, const SamplerRun& run);

/// The estimate of the clean latents at noise level sigma, for x = clean + sigma * noise: k-diffusion's
/// DiscreteEpsDDPMDenoiser and DiscreteVDDPMDenoiser.
at::Tensor denoise(const SamplerRun& run, const at::Tensor& x, double sigma);

} // namespace daguerre
