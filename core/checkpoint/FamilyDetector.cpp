// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/FamilyDetector.h"

#include "core/Error.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/Topology.h"
#include "core/checkpoint/UNetNames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace daguerre {

namespace {

constexpr auto useAnother = "use a Stable Diffusion 1.x, 2.x or XL checkpoint";

/// By what differs in shape where the names are the same: 1.x has other projections, another context and encoder.
bool isStableDiffusion2(const TensorTable& table, const UNetNames& unet)
{
    const auto* projection = unet.firstEndingIn(".proj_in.weight");
    const auto* keys = unet.firstEndingIn(".attn2.to_k.weight");
    return table.hasPrefix("cond_stage_model.model.") || (keys && keys->shape.size() == 2 && keys->shape[1] == 1024)
        || (projection && projection->shape.size() == 2);
}

/// A base model that is known and can't be used; empty for the rest.
std::string_view unsupportedBase(const TensorTable& table, const UNetNames& unet)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs {{
        {"edm_mean", "Playground v2.5"},
        {"edm_vpred.", "CosXL"},
        {"conditioner.embedders.0.model.", "SDXL refiner"},
    }};
    for (const auto& [beginning, name] : signs)
        if (table.hasPrefix(beginning))
            return name;
    if (unet.addedSize() == 2560)
        return "SDXL refiner";
    const bool isUnclip = unet.addedSize() > 0 && unet.hasFirstTransformer(topologyOf(ModelFamily::StableDiffusion2));
    return isUnclip ? "Stable Diffusion 2 unCLIP" : "";
}

std::optional<ModelFamily> supportedBase(const TensorTable& table, const UNetNames& unet)
{
    if (unet.hasTopology(topologyOf(ModelFamily::StableDiffusion1)))
        return isStableDiffusion2(table, unet) ? ModelFamily::StableDiffusion2 : ModelFamily::StableDiffusion1;
    for (const auto family : {ModelFamily::StableDiffusionXL, ModelFamily::Mini})
        if (unet.hasTopology(topologyOf(family)))
            return family;
    return std::nullopt;
}

/// For messages, where the blocks are none of a model that can be used.
std::string_view nearestBase(const TensorTable& table, const UNetNames& unet)
{
    if (unet.addedSize() > 0 || table.hasPrefix("conditioner.embedders.1."))
        return "SDXL";
    return isStableDiffusion2(table, unet) ? "Stable Diffusion 2" : "Stable Diffusion";
}

/// What sets a checkpoint apart from its base model and keeps it from being used; empty where nothing does.
std::string variantOf(const UNetNames& unet)
{
    switch (const auto inputs = unet.inputs()) {
    case 0: // not there: reported where the tensors are bound
    case 4:
    case 9: // inpainting
        break;
    case 5:
        return "depth";
    case 7:
        return "x4 upscaler";
    case 8:
        return "InstructPix2Pix";
    default:
        return std::to_string(inputs) + "-channel";
    }
    return unet.hasMiddleTransformer() ? "" : "distilled";
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

int nativeSideOf(const TensorTable& table, ModelFamily family)
{
    switch (family) {
    case ModelFamily::StableDiffusion1:
    case ModelFamily::StableDiffusion2:
        return 512;
    case ModelFamily::StableDiffusionXL:
        return 1024;
    case ModelFamily::Mini:
        break;
    }
    return resolutionOf(table).value_or(128);
}

FamilyMatch describe(const TensorTable& table, const UNetNames& unet, ModelFamily family)
{
    const auto& topology = topologyOf(family);
    auto reason = "the U-Net has the blocks of " + std::string(familyName(family)) + ": "
        + std::to_string(topology.unetLevels()) + " levels, transformers in "
        + std::to_string(std::ranges::count_if(topology.depth, [](int depth) { return depth > 0; }));
    if (unet.inputs() == 9)
        reason += ", and takes a mask (9 channels)";
    if (const auto architecture = table.metadataValue("modelspec.architecture"); !architecture.empty())
        reason += "; modelspec.architecture is " + inQuotes(architecture);
    return {family, reason, nativeSideOf(table, family), unet.inputs() == 9};
}

} // namespace

FamilyMatch detectFamily(const TensorTable& table)
{
    if (const auto model = foreignModel(table); !model.empty())
        refuse(table, std::string(model));
    const UNetNames unet(table);
    auto base = std::string(unsupportedBase(table, unet));
    const auto variant = variantOf(unet);
    const auto family = base.empty() ? supportedBase(table, unet) : std::nullopt;
    if (family && variant.empty())
        return describe(table, unet, *family);
    const bool isNamed = !base.empty() || family || !variant.empty() || unet.addedSize() > 0;
    if (!unet.isPresent() || !unet.firstEndingIn(".weight") || !isNamed)
        refuseUnknown(table);
    if (base.empty())
        base = family ? familyName(*family) : nearestBase(table, unet);
    const std::string other = !family && variant.empty() && base == "SDXL" ? "distilled" : variant;
    refuse(table,
        (base.starts_with("SDXL") ? "an " : "a ") + base + " " + other + (other.empty() ? "" : " ") + "checkpoint");
}

} // namespace daguerre
