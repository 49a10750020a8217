// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/KeyMap.h"

#include <charconv>
#include <cstring>
#include <utility>

namespace daguerre {

namespace {

using Renaming = std::initializer_list<std::pair<const char*, const char*>>;

constexpr std::string_view textPrefix = "text_model.";
constexpr std::string_view textLayers = "encoder.layers.";
constexpr std::string_view textProjection = "text_projection.weight";

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

/// Into and out of a transformer: a convolution in Stable Diffusion 1.x, a matrix since.
bool isProjection(std::string_view parameter)
{
    return parameter.ends_with(".proj_in.weight") || parameter.ends_with(".proj_out.weight");
}

/// diffusers' names for the VAE's attention before 0.13; empty for all else.
std::string oldAttentionName(std::string_view parameter)
{
    for (const auto& [now, old] :
        Renaming {{".to_q.", ".query."}, {".to_k.", ".key."}, {".to_v.", ".value."}, {".to_out.0.", ".proj_attn."}})
        if (const auto at = parameter.find(now); at != std::string_view::npos)
            return std::string(parameter.substr(0, at)) + old + std::string(parameter.substr(at + std::strlen(now)));
    return {};
}

bool isTextParameter(std::string_view parameter, const TextTopology& encoder)
{
    if (parameter == textProjection)
        return encoder.openClip;
    for (const std::string_view module :
        {"embeddings.token_embedding.", "embeddings.position_embedding.", "final_layer_norm."})
        if (parameter.starts_with(module))
            return true;
    int layer = -1;
    if (parameter.starts_with(textLayers)) {
        parameter.remove_prefix(textLayers.size());
        std::from_chars(parameter.data(), parameter.data() + parameter.size(), layer);
    }
    return layer >= 0 && layer < encoder.layers;
}

/// OpenCLIP's name for a parameter of transformers' CLIP.
FileName openClipName(std::string_view parameter)
{
    if (parameter == textProjection)
        return {"text_projection", Fit::Transposed};
    if (parameter == "embeddings.position_embedding.weight")
        return {"positional_embedding"};
    for (const auto& [ours, theirs] :
        Renaming {{"embeddings.token_embedding.", "token_embedding."}, {"final_layer_norm.", "ln_final."}})
        if (parameter.starts_with(ours))
            return {theirs + std::string(parameter.substr(std::strlen(ours)))};
    const auto dot = parameter.find('.', textLayers.size());
    const auto layer
        = "transformer.resblocks." + std::string(parameter.substr(textLayers.size(), dot - textLayers.size())) + ".";
    const auto rest = parameter.substr(dot + 1);
    const auto end = std::string(rest.substr(rest.rfind('.') + 1));
    constexpr std::pair<std::string_view, Fit> thirds[] = {{"self_attn.q_proj.", Fit::FirstThird},
        {"self_attn.k_proj.", Fit::SecondThird}, {"self_attn.v_proj.", Fit::LastThird}};
    for (const auto& [module, third] : thirds)
        if (rest.starts_with(module))
            return {layer + "attn.in_proj_" + end, third};
    for (const auto& [ours, theirs] : Renaming {{"layer_norm1.", "ln_1."}, {"layer_norm2.", "ln_2."},
             {"mlp.fc1.", "mlp.c_fc."}, {"mlp.fc2.", "mlp.c_proj."}, {"self_attn.out_proj.", "attn.out_proj."}})
        if (rest.starts_with(ours))
            return {layer + theirs + end};
    return {};
}

} // namespace

KeyMap::KeyMap(const Topology& topology)
    : m_textEncoders(topology.textEncoders)
{
    addUNet(topology);
    addVae(topology);
}

FileKey KeyMap::find(Part part, std::string_view parameter) const
{
    switch (part) {
    case Part::TextEncoder:
        return findText(0, parameter);
    case Part::TextEncoder2:
        return findText(1, parameter);
    case Part::UNet:
        return findUNet(parameter);
    case Part::VaeEncoder:
    case Part::VaeDecoder:
        break;
    }
    return findVae(parameter);
}

FileKey KeyMap::findText(std::size_t encoder, std::string_view parameter) const
{
    if (parameter.starts_with(textPrefix))
        parameter.remove_prefix(textPrefix.size());
    if (encoder >= m_textEncoders.size() || !isTextParameter(parameter, m_textEncoders[encoder]))
        return {};
    const auto& [layers, prefix, openClip] = m_textEncoders[encoder];
    const std::string single(prefix);
    const std::string folder = encoder == 0 ? "text_encoder." : "text_encoder_2.";
    const std::string plain(parameter);
    const std::string prefixed = plain == textProjection ? plain : std::string(textPrefix) + plain;
    if (openClip) {
        auto name = openClipName(parameter);
        name.name.insert(0, single);
        return {{name, {folder + prefixed}}};
    }
    return {{{single + prefixed}, {single + plain}, {folder + prefixed}, {folder + plain}}};
}

FileKey KeyMap::findUNet(std::string_view parameter) const
{
    const auto name = translate(m_unet, parameter);
    if (name.empty())
        return {};
    return {{{"model.diffusion_model." + name}, {"unet." + std::string(parameter)}}, isProjection(parameter) ? 4u : 0u};
}

FileKey KeyMap::findVae(std::string_view parameter) const
{
    const auto name = translate(m_vae, parameter);
    if (name.empty())
        return {};
    FileKey key {{{"first_stage_model." + name}, {"vae." + std::string(parameter)}}};
    if (const auto old = oldAttentionName(parameter); !old.empty())
        key.names.push_back({"vae." + old});
    key.rank = isAttentionWeight(parameter) ? 2 : 0;
    return key;
}

void KeyMap::addUNet(const Topology& topology)
{
    m_unet = {{"time_embedding.linear_1", "time_embed.0"}, {"time_embedding.linear_2", "time_embed.2"},
        {"conv_in", "input_blocks.0.0"}, {"conv_norm_out", "out.0"}, {"conv_out", "out.2"},
        {"mid_block.attentions.0", "middle_block.1"}};
    if (topology.addedEmbedding)
        m_unet.insert({{"add_embedding.linear_1", "label_emb.0.0"}, {"add_embedding.linear_2", "label_emb.0.2"}});
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
            if (topology.depth[std::size_t(level)] > 0)
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
        const bool attention = topology.depth[topology.unetLevels() - 1 - i] > 0;
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

} // namespace daguerre
