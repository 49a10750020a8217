// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/FamilyDetector.h"

#include "core/Error.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/Topology.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace daguerre {

namespace {

constexpr auto useAnother = "use a whole Stable Diffusion 1.x checkpoint for text to image";
constexpr std::string_view inputBlocks = "model.diffusion_model.input_blocks.";

std::string inputBlock(int index, std::string_view rest)
{
    return std::string(inputBlocks) + std::to_string(index) + "." + std::string(rest);
}

/// A size of the named tensor; 0 where there is no such tensor or dimension.
std::int64_t sizeOf(const TensorInfo* tensor, std::size_t dimension)
{
    return tensor && dimension < tensor->shape.size() ? tensor->shape[dimension] : 0;
}

const TensorInfo* firstInputEndingIn(const TensorTable& table, std::string_view ending)
{
    const auto blocks = table.withPrefix(inputBlocks);
    const auto found
        = std::ranges::find_if(blocks, [ending](const TensorInfo& tensor) { return tensor.name.ends_with(ending); });
    return found == blocks.end() ? nullptr : &*found;
}

bool hasTopology(const TensorTable& table, const Topology& topology)
{
    const int blocks = topology.unetLevels() * topology.unetBlocks();
    for (int level = 0; level < topology.unetLevels(); ++level) {
        const int first = level * topology.unetBlocks() + 1;
        const bool last = level + 1 == topology.unetLevels();
        if (!table.hasPrefix(inputBlock(first, "0.in_layers."))
            || table.hasPrefix(inputBlock(first, "1.")) != topology.attention[level]
            || table.hasPrefix(inputBlock(first + topology.unetResnets, "0.op.")) == last)
            return false;
    }
    return !table.hasPrefix(inputBlock(blocks, ""));
}

bool isStableDiffusion2(const TensorTable& table)
{
    const auto* projection = firstInputEndingIn(table, ".1.proj_in.weight");
    return table.hasPrefix("cond_stage_model.model.")
        || sizeOf(firstInputEndingIn(table, ".attn2.to_k.weight"), 1) == 1024
        || (projection && projection->shape.size() == 2);
}

/// A base model that is known and can't be used; empty for the rest.
std::string_view unsupportedBase(const TensorTable& table)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs {{
        {"edm_mean", "Playground v2.5"},
        {"edm_vpred.", "CosXL"},
        {"conditioner.embedders.1.", "SDXL"},
        {"conditioner.embedders.0.model.", "SDXL refiner"},
    }};
    for (const auto& [beginning, name] : signs)
        if (table.hasPrefix(beginning))
            return name;
    if (const auto* label = table.find("model.diffusion_model.label_emb.0.0.weight")) {
        if (table.hasPrefix(inputBlock(1, "1.")))
            return "Stable Diffusion 2 unCLIP";
        return sizeOf(label, 1) == 2560 ? "SDXL refiner" : "SDXL";
    }
    return isStableDiffusion2(table) ? "Stable Diffusion 2" : "";
}

std::optional<ModelFamily> supportedBase(const TensorTable& table)
{
    for (const auto family : {ModelFamily::StableDiffusion1, ModelFamily::Mini})
        if (hasTopology(table, topologyOf(family)))
            return family;
    return std::nullopt;
}

/// What sets a checkpoint apart from its base model and keeps it from being used; empty where nothing does.
std::string variantOf(const TensorTable& table)
{
    switch (const auto inputs = sizeOf(table.find(inputBlock(0, "0.weight")), 1)) {
    case 0: // not there: reported where the tensors are bound
    case 4:
        break;
    case 5:
        return "depth";
    case 7:
        return "x4 upscaler";
    case 8:
        return "InstructPix2Pix";
    case 9:
        return "inpainting";
    default:
        return std::to_string(inputs) + "-channel";
    }
    if (!table.hasPrefix("model.diffusion_model.middle_block.1."))
        return "distilled";
    const auto prediction = table.metadataValue("modelspec.prediction_type");
    return table.contains("v_pred") || prediction.starts_with('v') ? "v-prediction" : "";
}

[[noreturn]] void refuse(const TensorTable& table, const std::string& model)
{
    throw Error(
        ErrorKind::Model, table.path().string(), "this is " + model + ", which is not supported yet", useAnother);
}

[[noreturn]] void refuseUnknown(const TensorTable& table)
{
    std::string names;
    for (const auto& tensor : table.tensors().first(std::min<std::size_t>(3, table.tensors().size())))
        names += (names.empty() ? "" : ", ") + inQuotes(tensor.name);
    const auto architecture = table.metadataValue("modelspec.architecture");
    throw Error(ErrorKind::Model, table.path().string(),
        "this model is not known (" + (architecture.empty() ? "" : "it calls itself " + inQuotes(architecture) + "; ")
            + "its first tensors are " + names + ")",
        useAnother);
}

/// From "128x128"; nothing where that isn't there or makes no sense.
std::optional<int> resolutionOf(const TensorTable& table)
{
    const auto text = table.metadataValue("modelspec.resolution");
    int side = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), side);
    const bool usable = result.ec == std::errc() && side >= 64 && side <= 2048 && side % 8 == 0;
    return usable ? std::optional(side) : std::nullopt;
}

FamilyMatch describe(const TensorTable& table, ModelFamily family)
{
    const auto& topology = topologyOf(family);
    auto reason = "the U-Net has the blocks of " + std::string(familyName(family)) + ": "
        + std::to_string(topology.unetLevels()) + " levels, transformers in "
        + std::to_string(std::ranges::count(topology.attention, true));
    if (const auto architecture = table.metadataValue("modelspec.architecture"); !architecture.empty())
        reason += "; modelspec.architecture is " + inQuotes(architecture);
    const int nativeSide = family == ModelFamily::Mini ? resolutionOf(table).value_or(128) : 512;
    return {family, reason, nativeSide};
}

} // namespace

FamilyMatch detectFamily(const TensorTable& table)
{
    if (const auto model = foreignModel(table); !model.empty())
        refuse(table, std::string(model));
    auto base = std::string(unsupportedBase(table));
    const auto variant = variantOf(table);
    const auto family = base.empty() ? supportedBase(table) : std::nullopt;
    if (family && variant.empty())
        return describe(table, *family);
    if (!table.hasPrefix(inputBlocks) || (base.empty() && !family && variant.empty()))
        refuseUnknown(table);
    if (base.empty())
        base = family ? familyName(*family) : "Stable Diffusion";
    refuse(table,
        (base.starts_with("SDXL") ? "an " : "a ") + base + " " + variant + (variant.empty() ? "" : " ") + "checkpoint");
}

} // namespace daguerre
