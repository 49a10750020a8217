// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraKeys.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daguerre {

namespace {

using enum LoraFactor;

struct Ending {
    std::string_view text;
    LoraFactor factor;
};

constexpr Ending endings[] = {
    {".lora_down.weight", Down},
    {".lora_up.weight", Up},
    {".lora_mid.weight", Mid},
    {".hada_w1_a", Hada1a},
    {".hada_w1_b", Hada1b},
    {".hada_t1", Hada1Core},
    {".hada_w2_a", Hada2a},
    {".hada_w2_b", Hada2b},
    {".hada_t2", Hada2Core},
    {".lokr_w1", Kron1},
    {".lokr_w1_a", Kron1a},
    {".lokr_w1_b", Kron1b},
    {".lokr_w2", Kron2},
    {".lokr_w2_a", Kron2a},
    {".lokr_w2_b", Kron2b},
    {".lokr_t2", Kron2Core},
    {".diff", Difference},
    {".diff_b", BiasDifference},
    {".w_norm", Difference},
    {".b_norm", BiasDifference},
    {".dora_scale", Magnitude},
    {".lora_magnitude_vector", OutputMagnitude},
    {".lora_magnitude_vector.weight", OutputMagnitude},
    {".alpha", Alpha},
    {".lora_A.weight", Down},
    {".lora_B.weight", Up},
    {".lora.down.weight", Down},
    {".lora.up.weight", Up},
    {".lora.alpha", Alpha},
    {".lora_linear_layer.down.weight", Down},
    {".lora_linear_layer.up.weight", Up},
    {"_lora.down.weight", Down},
    {"_lora.up.weight", Up},
    {"_lora.alpha", Alpha},
};

/// PEFT puts the adapter's name between: `lora_A.default.weight`.
constexpr Ending beforeAdapterName[] = {
    {".lora_A.", Down},
    {".lora_B.", Up},
    {".lora_magnitude_vector.", OutputMagnitude},
};

struct Beginning {
    std::string_view text;
    LoraPart part;
};

constexpr Beginning beginnings[] = {
    {"lora_unet_", LoraPart::UNet},
    {"lora_te_", LoraPart::TextEncoder},
    {"lora_te1_", LoraPart::TextEncoder},
    {"lora_te2_", LoraPart::SecondTextEncoder},
    {"lycoris_unet_", LoraPart::UNet},
    {"lycoris_", LoraPart::UNet},
    {"unet.", LoraPart::UNet},
    {"text_encoder.", LoraPart::TextEncoder},
    {"text_encoder_2.", LoraPart::SecondTextEncoder},
    {"model.diffusion_model.", LoraPart::UNet},
    {"diffusion_model.", LoraPart::UNet},
};

constexpr std::string_view peftPrefix = "base_model.model.";

void removePrefix(std::string_view& text, std::string_view prefix)
{
    if (text.starts_with(prefix))
        text.remove_prefix(prefix.size());
}

std::pair<std::string_view, LoraFactor> splitFactor(std::string_view name)
{
    for (const auto& [text, factor] : endings)
        if (name.ends_with(text))
            return {name.substr(0, name.size() - text.size()), factor};
    for (const auto& [text, factor] : beforeAdapterName)
        if (const auto at = name.rfind(text); at != std::string_view::npos && name.ends_with(".weight")
            && name.find('.', at + text.size()) == name.size() - std::string_view(".weight").size())
            return {name.substr(0, at), factor};
    return {name.substr(0, name.rfind('.')), Unknown};
}

/// diffusers' older attention processors: `attn1.processor.to_out` is the layer attn1.to_out.0, and in a text encoder
/// `self_attn.to_q` is self_attn.q_proj.
std::string canonical(std::string layer)
{
    constexpr std::string_view processor = ".processor.";
    if (const auto at = layer.find(processor); at != std::string::npos)
        layer.replace(at, processor.size(), ".");
    std::ranges::replace(layer, '.', '_');
    const bool isText = layer.find("self_attn_") != std::string::npos;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> inText {
        {{"_to_q", "_q_proj"}, {"_to_k", "_k_proj"}, {"_to_v", "_v_proj"}, {"_to_out", "_out_proj"}}};
    for (const auto& [ending, replacement] : inText)
        if (isText && layer.ends_with(ending))
            return layer.replace(layer.size() - ending.size(), ending.size(), replacement);
    return layer.ends_with("_to_out") ? layer + "_0" : layer;
}

} // namespace

LoraKey loraKey(std::string_view name)
{
    const auto [module, factor] = splitFactor(name);
    LoraKey key {std::string(module), LoraPart::UNet, {}, factor};
    std::string_view layer = module;
    removePrefix(layer, peftPrefix);
    const auto found = std::ranges::find_if(
        beginnings, [layer](const Beginning& beginning) { return layer.starts_with(beginning.text); });
    if (found != std::end(beginnings)) {
        key.part = found->part;
        layer.remove_prefix(found->text.size());
    }
    removePrefix(layer, peftPrefix);
    if (key.part == LoraPart::UNet && layer.starts_with("text_model"))
        key.part = LoraPart::TextEncoder;
    key.layer = canonical(std::string(layer));
    return key;
}

} // namespace daguerre
