// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/Sampler.h"

#include "core/diffusion/schedulers/Ddim.h"
#include "core/diffusion/schedulers/DpmPlusPlus2M.h"
#include "core/diffusion/schedulers/Euler.h"
#include "core/diffusion/schedulers/EulerAncestral.h"

#include <ATen/ops/mul.h>
#include <ATen/ops/sub.h>

#include <cmath>

namespace daguerre {

at::Tensor sample(SamplerKind kind, const SamplerRun& run)
{
    switch (kind) {
    case SamplerKind::Euler:
        return sampleEuler(run);
    case SamplerKind::EulerAncestral:
        return sampleEulerAncestral(run);
    case SamplerKind::DpmPlusPlus2M:
        return sampleDpmPlusPlus2M(run);
    case SamplerKind::Ddim:
        break;
    }
    return sampleDdim(run);
}

at::Tensor denoise(const SamplerRun& run, const at::Tensor& x, double sigma)
{
    const double scale = 1 / std::sqrt(sigma * sigma + 1);
    const at::Tensor prediction = run.predict(x * scale, run.schedule.timestepOf(sigma));
    return run.prediction == PredictionType::V ? x * (scale * scale) - sigma * scale * prediction
                                               : x - sigma * prediction;
}

} // namespace daguerre
