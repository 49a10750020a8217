// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraBase.h"

#include "core/checkpoint/LoadReport.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace daguerre {

namespace {

const std::string_view sd1 = familyName(ModelFamily::StableDiffusion1);
const std::string_view sd2 = familyName(ModelFamily::StableDiffusion2);
const std::string_view sdxl = familyName(ModelFamily::StableDiffusionXL);
constexpr std::string_view sd3 = "Stable Diffusion 3";
constexpr std::string_view flux = "Flux";

struct Sign {
    std::string_view text;
    std::string_view base;
};

const Sign inNames[] = {
    {"double_blocks", flux},
    {"single_transformer_blocks", flux},
    {"single_blocks", flux},
    {"joint_blocks", sd3},
    {"lora_transformer_transformer_blocks", sd3},
    {"transformer.transformer_blocks", sd3},
    {"lora_prior_", "Stable Cascade"},
    {"lora_te2_", sdxl},
    {"text_encoder_2.", sdxl},
};

// The first that is found decides; lower case.
const Sign inMetadata[] = {
    {"xl", sdxl},
    {"stable-diffusion-v1", sd1},
    {"sd_v1", sd1},
    {"sd_1.5", sd1},
    {"stable-diffusion-v2", sd2},
    {"sd_v2", sd2},
    {"stable-diffusion-3", sd3},
    {"sd3", sd3},
    {"flux", flux},
};

std::string_view byNames(const TensorTable& table)
{
    for (const Sign& sign : inNames)
        if (std::ranges::any_of(table.tensors(),
                [&sign](const TensorInfo& tensor) { return tensor.name.find(sign.text) != std::string::npos; }))
            return sign.base;
    return {};
}

/// Cross attention reads what the text encoder writes, so its inputs are as many.
std::string_view byShapes(std::span<const LoraModule> modules)
{
    for (const LoraModule& module : modules) {
        const bool cross = module.part == LoraPart::UNet
            && (module.layer.ends_with("attn2_to_k") || module.layer.ends_with("attn2_to_v"));
        if (!cross || !flawOf(module).empty())
            continue;
        const auto shape = changedShape(module);
        const auto inputs = shape && shape->size() > 1 ? (*shape)[1] : 0;
        if (const auto base = inputs == 2048 ? sdxl : baseOfTokenWidth(inputs); !base.empty() && inputs != 1280)
            return base;
    }
    return {};
}

std::string_view byMetadata(const TensorTable& table)
{
    for (const char* key : {"modelspec.architecture", "ss_base_model_version"}) {
        std::string value = table.metadataValue(key);
        std::ranges::transform(value, value.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        for (const auto& [text, base] : inMetadata)
            if (value.find(text) != std::string::npos)
                return base;
    }
    const std::string v2 = table.metadataValue("ss_v2");
    return v2 == "True" ? sd2 : "";
}

} // namespace

std::string_view baseOfTokenWidth(std::int64_t width)
{
    switch (width) {
    case 768:
        return sd1;
    case 1024:
        return sd2;
    case 1280:
        return sdxl;
    default:
        return {};
    }
}

std::string_view loraBase(const TensorTable& table, std::span<const LoraModule> modules)
{
    if (const auto base = byNames(table); !base.empty())
        return base;
    if (const auto base = byShapes(modules); !base.empty())
        return base;
    return byMetadata(table);
}

} // namespace daguerre
