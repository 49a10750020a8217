// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/KnownLeftovers.h"

#include <algorithm>
#include <array>

namespace daguerre {

namespace {

constexpr std::array<std::string_view, 23> exactly {"v_pred", "cond_stage_model.model.logit_scale",
    "cond_stage_model.model.attn_mask", "cond_stage_model.model.text_projection",
    "conditioner.embedders.1.model.logit_scale", "conditioner.embedders.1.model.attn_mask",
    "conditioner.embedders.0.transformer.text_model.text_projection.weight", "betas", "alphas_cumprod",
    "alphas_cumprod_prev", "log_one_minus_alphas_cumprod", "logvar", "logit_scale", "lvlb_weights", "scale_factor",
    "global_step", "ztsnr", "denoiser.sigmas", "denoiser.log_sigmas", "cond_stage_model.logit_scale",
    "cond_stage_model.transformer.logit_scale", "cond_stage_model.transformer.text_projection.weight",
    "cond_stage_model.transformer.text_model.text_projection.weight"};

constexpr std::array<std::string_view, 8> beginnings {"cond_stage_model.model.transformer.resblocks.23.", "model_ema.",
    "sqrt_", "posterior_", "loss.", "first_stage_model.loss.", "first_stage_model.model_ema.",
    "cond_stage_model.transformer.vision_model."};

} // namespace

bool isKnownLeftover(std::string_view name)
{
    return std::ranges::find(exactly, name) != exactly.end()
        || std::ranges::any_of(beginnings, [name](std::string_view text) { return name.starts_with(text); })
        || name.ends_with(".position_ids");
}

} // namespace daguerre
