// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/ForeignModels.h"

#include <algorithm>
#include <span>

namespace daguerre {

namespace {

enum class Where { Whole, Beginning, Anywhere };

struct Sign {
    Where where;
    std::string_view text;
    std::string_view model;
};

// The first sign that is found decides. Add-ons come first: their tensors are named after those of the model they
// change.
constexpr Sign inAnyFile[] = {
    {Where::Beginning, "lora_unet_", "a LoRA"},
    {Where::Beginning, "lora_te", "a LoRA"},
    {Where::Anywhere, ".lora_down.", "a LoRA"},
    {Where::Anywhere, ".lora_A.", "a LoRA"},
    {Where::Anywhere, ".lora.down.", "a LoRA"},
    {Where::Anywhere, "_lora.down.", "a LoRA"},
    {Where::Anywhere, ".hada_w1_a", "a LoRA (LoHa)"},
    {Where::Anywhere, ".lokr_w1", "a LoRA (LoKr)"},
    {Where::Beginning, "control_model.", "a ControlNet"},
    {Where::Beginning, "controlnet_", "a ControlNet"},
    {Where::Beginning, "input_hint_block.", "a ControlNet"},
    {Where::Beginning, "ip_adapter.", "an IP-Adapter"},
    {Where::Anywhere, "motion_modules.", "an AnimateDiff motion module"},
    {Where::Whole, "emb_params", "a textual inversion embedding"},
    {Where::Beginning, "string_to_param", "a textual inversion embedding"},
    {Where::Whole, "clip_l", "a textual inversion embedding"},
    {Where::Whole, "clip_g", "a textual inversion embedding"},
    {Where::Anywhere, "joint_blocks.", "a Stable Diffusion 3 checkpoint"},
    {Where::Anywhere, "double_blocks.", "a Flux checkpoint"},
    {Where::Anywhere, ".attn.add_k_proj.", "a Stable Diffusion 3 or Flux checkpoint in diffusers' names"},
};

constexpr Sign withoutUNet[] = {
    {Where::Beginning, "model_ema.", "a checkpoint with only the averaged copy (EMA) of its U-Net"},
    {Where::Beginning, "down_blocks.", "a U-Net in diffusers' names without the rest"},
    {Where::Beginning, "cond_stage_model.", "a checkpoint without a U-Net"},
    {Where::Beginning, "conditioner.", "a checkpoint without a U-Net"},
    {Where::Beginning, "first_stage_model.", "a VAE without the rest"},
    {Where::Beginning, "decoder.conv_in.", "a VAE without the rest"},
    {Where::Beginning, "encoder.conv_in.", "a VAE without the rest"},
    {Where::Beginning, "decoder.layers.", "a TAESD auto-encoder, for previews"},
    {Where::Whole, "3.conv.0.weight", "a TAESD auto-encoder, for previews"},
    {Where::Beginning, "text_model.", "a text encoder without the rest"},
    {Where::Beginning, "transformer.resblocks.", "a text encoder without the rest"},
    {Where::Beginning, "input_blocks.", "a U-Net without the rest"},
};

bool isPresent(const Sign& sign, const TensorTable& table)
{
    switch (sign.where) {
    case Where::Whole:
        return table.contains(sign.text);
    case Where::Beginning:
        return table.hasPrefix(sign.text);
    case Where::Anywhere:
        break;
    }
    return std::ranges::any_of(table.tensors(),
        [&sign](const TensorInfo& tensor) { return tensor.name.find(sign.text) != std::string::npos; });
}

std::string_view firstFound(std::span<const Sign> signs, const TensorTable& table)
{
    const auto found = std::ranges::find_if(signs, [&table](const Sign& sign) { return isPresent(sign, table); });
    return found == signs.end() ? std::string_view() : found->model;
}

/// As diffusers saves one: a single vector, or a few, under the word it stands for.
bool isBareEmbedding(const TensorTable& table)
{
    const auto tensors = table.tensors();
    return tensors.size() == 1 && tensors[0].shape.size() <= 2 && tensors[0].name.find('.') == std::string::npos;
}

} // namespace

std::string_view foreignModel(const TensorTable& table)
{
    if (const auto model = firstFound(inAnyFile, table); !model.empty())
        return model;
    if (table.hasPrefix("model.diffusion_model.") || table.hasPrefix("unet."))
        return {};
    if (isBareEmbedding(table))
        return "a textual inversion embedding";
    return firstFound(withoutUNet, table);
}

} // namespace daguerre
