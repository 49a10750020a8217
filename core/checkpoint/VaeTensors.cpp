// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/VaeTensors.h"

#include "core/Error.h"

#include <algorithm>
#include <array>

namespace daguerre {

namespace {

constexpr std::array<std::string_view, 2> prefixes {"first_stage_model.", "vae."};
constexpr std::array<std::string_view, 4> modules {"encoder.", "decoder.", "quant_conv.", "post_quant_conv."};

std::string_view withoutPrefix(std::string_view name)
{
    for (const auto prefix : prefixes)
        if (name.starts_with(prefix))
            return name.substr(prefix.size());
    return name;
}

} // namespace

bool isVaeTensor(std::string_view name)
{
    return std::ranges::any_of(prefixes, [name](std::string_view prefix) { return name.starts_with(prefix); });
}

bool holdsOnlyVae(const TensorTable& table)
{
    constexpr std::array<std::string_view, 4> others {
        "model.diffusion_model.", "unet.", "cond_stage_model.", "conditioner."};
    return std::ranges::any_of(table.tensors(), [](const TensorInfo& tensor) {
        return withoutPrefix(tensor.name).starts_with("decoder.conv_in.");
    }) && std::ranges::none_of(others, [&table](std::string_view prefix) { return table.hasPrefix(prefix); });
}

std::vector<TensorInfo> vaeTensors(const TensorTable& table)
{
    std::vector<TensorInfo> tensors;
    bool diffusers = false;
    for (const auto& tensor : table.tensors()) {
        const auto name = withoutPrefix(tensor.name);
        if (std::ranges::none_of(modules, [name](std::string_view module) { return name.starts_with(module); }))
            continue;
        diffusers = diffusers || name.starts_with("decoder.up_blocks.") || name.starts_with("decoder.mid_block.");
        tensors.push_back(tensor);
        tensors.back().name = name;
    }
    if (std::ranges::none_of(tensors, [](const auto& tensor) { return tensor.name.starts_with("decoder."); }))
        throw Error(ErrorKind::Model, table.path().string(), "holds no VAE",
            "choose a VAE file, or a checkpoint that has its VAE inside");
    for (auto& tensor : tensors)
        tensor.name.insert(0, prefixes[diffusers ? 1 : 0]);
    return tensors;
}

} // namespace daguerre
