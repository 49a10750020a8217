// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/KeyMap.h"

#include <utility>

namespace daguerre {

namespace {

using Renaming = std::initializer_list<std::pair<const char*, const char*>>;

constexpr std::string_view textPrefix = "text_model.";

std::string numbered(std::string_view name, int number)
{
    return std::string(name) + "." + std::to_string(number);
}

void addAll(auto& modules, const std::string& graph, const std::string& file, Renaming renaming)
{
    for (const auto& [inGraph, inFile] : renaming)
        modules.emplace(graph + "." + inGraph, file + "." + inFile);
}

void addUNetResnet(auto& modules, const std::string& graph, const std::string& file)
{
    addAll(modules, graph, file,
        {{"norm1", "in_layers.0"}, {"conv1", "in_layers.2"}, {"time_emb_proj", "emb_layers.1"},
            {"norm2", "out_layers.0"}, {"conv2", "out_layers.3"}, {"conv_shortcut", "skip_connection"}});
}

void addVaeResnet(auto& modules, const std::string& graph, const std::string& file)
{
    addAll(modules, graph, file,
        {{"norm1", "norm1"}, {"conv1", "conv1"}, {"norm2", "norm2"}, {"conv2", "conv2"},
            {"conv_shortcut", "nin_shortcut"}});
}

void addVaeMiddle(auto& modules, const std::string& part)
{
    addVaeResnet(modules, part + ".mid_block.resnets.0", part + ".mid.block_1");
    addVaeResnet(modules, part + ".mid_block.resnets.1", part + ".mid.block_2");
    addAll(modules, part + ".mid_block.attentions.0", part + ".mid.attn_1",
        {{"group_norm", "norm"}, {"to_q", "q"}, {"to_k", "k"}, {"to_v", "v"}, {"to_out.0", "proj_out"}});
    addAll(modules, part, part, {{"conv_in", "conv_in"}, {"conv_norm_out", "norm_out"}, {"conv_out", "conv_out"}});
}

/// The file's name of a parameter: that of the module it belongs to, or of the next one around, and the rest as it is.
std::string translate(const auto& modules, std::string_view parameter)
{
    for (auto dot = parameter.rfind('.'); dot != std::string_view::npos && dot > 0; dot = parameter.rfind('.', dot - 1))
        if (const auto found = modules.find(parameter.substr(0, dot)); found != modules.end())
            return found->second + std::string(parameter.substr(dot));
    return {};
}

bool isAttentionWeight(std::string_view parameter)
{
    return parameter.find(".attentions.0.to_") != std::string_view::npos && parameter.ends_with(".weight");
}

} // namespace

std::string_view partName(Part part)
{
    switch (part) {
    case Part::TextEncoder:
        return "text encoder";
    case Part::UNet:
        return "U-Net";
    case Part::VaeEncoder:
        return "VAE encoder";
    case Part::VaeDecoder:
        break;
    }
    return "VAE decoder";
}

KeyMap::KeyMap(const Topology& topology)
{
    addUNet(topology);
    addVae(topology);
    addText(topology);
}

FileKey KeyMap::find(Part part, std::string_view parameter) const
{
    if (part == Part::TextEncoder) {
        if (parameter.starts_with(textPrefix))
            parameter.remove_prefix(textPrefix.size());
        const auto name = translate(m_text, parameter);
        const std::string prefix = "cond_stage_model.transformer.";
        return name.empty() ? FileKey() : FileKey {{prefix + std::string(textPrefix) + name, prefix + name}};
    }
    const auto name = translate(part == Part::UNet ? m_unet : m_vae, parameter);
    if (name.empty())
        return {};
    if (part == Part::UNet)
        return {{"model.diffusion_model." + name}};
    return {{"first_stage_model." + name}, isAttentionWeight(parameter)};
}

void KeyMap::addUNet(const Topology& topology)
{
    m_unet = {{"time_embedding.linear_1", "time_embed.0"}, {"time_embedding.linear_2", "time_embed.2"},
        {"conv_in", "input_blocks.0.0"}, {"conv_norm_out", "out.0"}, {"conv_out", "out.2"},
        {"mid_block.attentions.0", "middle_block.1"}};
    addUNetResnet(m_unet, "mid_block.resnets.0", "middle_block.0");
    addUNetResnet(m_unet, "mid_block.resnets.1", "middle_block.2");
    addUNetDown(topology);
    addUNetUp(topology);
}

void KeyMap::addUNetDown(const Topology& topology)
{
    for (int level = 0; level < topology.unetLevels(); ++level) {
        const auto graph = numbered("down_blocks", level);
        const int first = level * topology.unetBlocks() + 1; // block 0 is conv_in
        for (int i = 0; i < topology.unetResnets; ++i) {
            const auto file = numbered("input_blocks", first + i);
            addUNetResnet(m_unet, numbered(graph + ".resnets", i), file + ".0");
            if (topology.attention[level])
                m_unet.emplace(numbered(graph + ".attentions", i), file + ".1");
        }
        if (level + 1 < topology.unetLevels())
            m_unet.emplace(
                graph + ".downsamplers.0.conv", numbered("input_blocks", first + topology.unetResnets) + ".0.op");
    }
}

void KeyMap::addUNetUp(const Topology& topology)
{
    for (int i = 0; i < topology.unetLevels(); ++i) {
        const bool attention = topology.attention[topology.unetLevels() - 1 - i];
        const auto graph = numbered("up_blocks", i);
        const int first = i * topology.unetBlocks();
        for (int j = 0; j < topology.unetBlocks(); ++j) {
            const auto file = numbered("output_blocks", first + j);
            addUNetResnet(m_unet, numbered(graph + ".resnets", j), file + ".0");
            if (attention)
                m_unet.emplace(numbered(graph + ".attentions", j), file + ".1");
        }
        if (i + 1 < topology.unetLevels()) // in the last block, after what else is there
            m_unet.emplace(graph + ".upsamplers.0.conv",
                numbered("output_blocks", first + topology.unetResnets) + (attention ? ".2.conv" : ".1.conv"));
    }
}

void KeyMap::addVae(const Topology& topology)
{
    m_vae = {{"quant_conv", "quant_conv"}, {"post_quant_conv", "post_quant_conv"}};
    addVaeMiddle(m_vae, "encoder");
    addVaeMiddle(m_vae, "decoder");
    for (int level = 0; level < topology.vaeLevels; ++level) {
        const auto down = numbered("encoder.down_blocks", level);
        const auto downFile = numbered("encoder.down", level);
        const auto up = numbered("decoder.up_blocks", level);
        const auto upFile = numbered("decoder.up", topology.vaeLevels - 1 - level); // the file counts from the finest
        for (int i = 0; i < topology.vaeResnets; ++i)
            addVaeResnet(m_vae, numbered(down + ".resnets", i), numbered(downFile + ".block", i));
        for (int i = 0; i <= topology.vaeResnets; ++i)
            addVaeResnet(m_vae, numbered(up + ".resnets", i), numbered(upFile + ".block", i));
        if (level + 1 < topology.vaeLevels) {
            m_vae.emplace(down + ".downsamplers.0.conv", downFile + ".downsample.conv");
            m_vae.emplace(up + ".upsamplers.0.conv", upFile + ".upsample.conv");
        }
    }
}

void KeyMap::addText(const Topology& topology)
{
    for (const char* module : {"embeddings.token_embedding", "embeddings.position_embedding", "final_layer_norm"})
        m_text.emplace(module, module);
    for (int i = 0; i < topology.textLayers; ++i)
        m_text.emplace(numbered("encoder.layers", i), numbered("encoder.layers", i));
}

} // namespace daguerre
