// SPDX-License-Identifier: Apache-2.0
#include "NarrowModel.h"

#include "core/checkpoint/KeyMap.h"
#include "core/diffusion/Graph.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <cstring>
#include <zlib.h>

namespace daguerre::test {

namespace {

/// The graphs were traced with these sizes (resources/graphs/trace.py); each stands for one of the narrow model's.
struct Sizes {
    std::int64_t traced;
    std::int64_t narrow;
};

std::vector<Sizes> sizesOf(ModelFamily family, Part part)
{
    const bool isXl = family == ModelFamily::StableDiffusionXL;
    switch (part) {
    case Part::TextEncoder:
        return {{448, 64}};
    case Part::TextEncoder2:
        return {{448, 128}};
    case Part::UNet:
        return {{192, family == ModelFamily::StableDiffusion1 ? 32 : 64}, {448, isXl ? 192 : 64}, {2624, 128 + 6 * 32}};
    case Part::VaeEncoder:
    case Part::VaeDecoder:
        break;
    }
    return {{192, 32}};
}

std::int64_t narrowed(std::int64_t side, const std::vector<Sizes>& sizes)
{
    for (const auto& [traced, narrow] : sizes)
        if (side % traced == 0)
            return side / traced * narrow;
    return side;
}

/// Parts of a fused tensor come in the order of their names: k, q, v.
at::Tensor fused(const std::map<Fit, at::Tensor>& parts)
{
    if (parts.size() == 3)
        return at::cat({parts.at(Fit::FirstThird), parts.at(Fit::SecondThird), parts.at(Fit::LastThird)});
    const auto& [fit, tensor] = *parts.begin();
    return fit == Fit::Transposed ? tensor.t().contiguous() : tensor;
}

/// [C, C] of the VAE's attention are convolutions in single files; so are 1.x's projections, and matrices since.
at::Tensor laidOut(const std::string& name, const at::Tensor& tensor, ModelFamily family)
{
    const bool isAttention = name.find(".mid.attn_1.") != std::string::npos && tensor.dim() == 2;
    const bool isProjection = name.ends_with(".proj_in.weight") || name.ends_with(".proj_out.weight");
    if (isAttention)
        return tensor.unsqueeze(-1).unsqueeze(-1);
    return isProjection && tensor.dim() == 4 && family != ModelFamily::StableDiffusion1
            && !name.starts_with("first_stage_model.")
        ? tensor.flatten(1)
        : tensor;
}

void writeSharded(const std::filesystem::path& folder, const Tensors& tensors, int shards)
{
    nlohmann::json map = nlohmann::json::object();
    std::vector<Tensors> files(static_cast<std::size_t>(shards));
    for (std::size_t i = 0; const auto& [name, tensor] : tensors) {
        const std::size_t shard = i++ * files.size() / tensors.size();
        files[shard].emplace(name, tensor);
        map[name] = "part-" + std::to_string(shard) + ".safetensors";
    }
    for (std::size_t shard = 0; shard < files.size(); ++shard)
        writeTensors(folder / ("part-" + std::to_string(shard) + ".safetensors"), files[shard]);
    std::ofstream(folder / "diffusion_pytorch_model.safetensors.index.json")
        << nlohmann::json {{"weight_map", map}}.dump();
}

} // namespace

at::Tensor formulaWeight(const std::string& name, const std::vector<std::int64_t>& shape)
{
    const auto seed = crc32(0, reinterpret_cast<const Bytef*>(name.data()), uInt(name.size()));
    const at::Tensor w = at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
    if (shape.size() > 1)
        return w / std::sqrt(double(w.numel() / shape[0]));
    return 0.1 * w + (name.ends_with(".weight") ? 1 : 0);
}

NarrowModel narrowModel(const std::filesystem::path& graphsFolder, ModelFamily family, int inputs)
{
    NarrowModel model;
    for (const Part part : allParts) {
        if (part == Part::TextEncoder2 && !topologyOf(family).hasTwoTextEncoders())
            continue;
        Graph graph(graphsFolder, graphName(family, part));
        for (const std::string& name : graph.parameterNames()) {
            auto shape = graph.parameter(name).sizes().vec();
            for (auto& side : shape)
                side = narrowed(side, sizesOf(family, part));
            if (part == Part::UNet && name == "conv_in.weight")
                shape[1] = inputs;
            model[part].emplace(name, formulaWeight(name, shape));
        }
    }
    return model;
}

Tensors singleFile(const NarrowModel& model, ModelFamily family)
{
    const KeyMap keys(topologyOf(family));
    std::map<std::string, std::map<Fit, at::Tensor>> parts;
    for (const auto& [part, tensors] : model)
        for (const auto& [name, tensor] : tensors) {
            const FileName file = keys.find(part, name).names.front();
            parts[file.name].emplace(file.fit, tensor);
        }
    Tensors tensors;
    for (const auto& [name, pieces] : parts)
        tensors.emplace(name, laidOut(name, fused(pieces), family));
    return tensors;
}

void writeDiffusersFolder(const std::filesystem::path& folder, const NarrowModel& model, ModelFamily family, int shards)
{
    std::map<std::string, Tensors> files;
    for (const auto& [part, tensors] : model) {
        const bool isText = part == Part::TextEncoder || part == Part::TextEncoder2;
        const std::string name = isText ? part == Part::TextEncoder ? "text_encoder" : "text_encoder_2"
            : part == Part::UNet        ? "unet"
                                        : "vae";
        for (const auto& [parameter, tensor] : tensors)
            files[name].emplace(parameter, part == Part::UNet ? laidOut(parameter, tensor, family) : tensor);
    }
    for (const auto& [name, tensors] : files) {
        std::filesystem::create_directories(folder / name);
        if (name == "unet" && shards > 1)
            writeSharded(folder / name, tensors, shards);
        else
            writeTensors(folder / name
                    / (name.starts_with("text") ? "model.safetensors" : "diffusion_pytorch_model.safetensors"),
                tensors);
    }
    std::ofstream(folder / "model_index.json") << R"({"_class_name": "StableDiffusionPipeline"})";
}

Tensors withOldAttentionNames(const Tensors& vae)
{
    Tensors renamed;
    for (const auto& [parameter, tensor] : vae) {
        std::string name = parameter;
        for (const auto& [now, old] : {std::pair(".to_q.", ".query."), std::pair(".to_k.", ".key."),
                 std::pair(".to_v.", ".value."), std::pair(".to_out.0.", ".proj_attn.")})
            if (const auto at = name.find(now); at != std::string::npos)
                name.replace(at, std::strlen(now), old);
        renamed.emplace(name, tensor);
    }
    return renamed;
}

} // namespace daguerre::test
