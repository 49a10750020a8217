// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/KnownLeftovers.h"

#include <algorithm>
#include <array>

namespace daguerre {

namespace {

constexpr std::array<std::string_view, 16> exactly {"betas", "alphas_cumprod", "alphas_cumprod_prev",
    "log_one_minus_alphas_cumprod", "logvar", "logit_scale", "lvlb_weights", "scale_factor", "global_step", "ztsnr",
    "denoiser.sigmas", "denoiser.log_sigmas", "cond_stage_model.logit_scale",
    "cond_stage_model.transformer.logit_scale", "cond_stage_model.transformer.text_projection.weight",
    "cond_stage_model.transformer.text_model.text_projection.weight"};

constexpr std::array<std::string_view, 7> beginnings {"model_ema.", "sqrt_", "posterior_", "loss.",
    "first_stage_model.loss.", "first_stage_model.model_ema.", "cond_stage_model.transformer.vision_model."};

} // namespace

bool isKnownLeftover(std::string_view name)
{
    return std::ranges::find(exactly, name) != exactly.end()
        || std::ranges::any_of(beginnings, [name](std::string_view text) { return name.starts_with(text); })
        || name.ends_with(".position_ids");
}

} // namespace daguerre
