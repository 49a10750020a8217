// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/UNetNames.h"

#include <algorithm>

namespace daguerre {

namespace {

constexpr std::string_view singlePrefix = "model.diffusion_model.";
constexpr std::string_view diffusersPrefix = "unet.";

} // namespace

UNetNames::UNetNames(const TensorTable& table)
    : m_table(table)
    , m_isSingleFile(!table.hasPrefix(diffusersPrefix) || table.hasPrefix(singlePrefix))
    , m_prefix(m_isSingleFile ? singlePrefix : diffusersPrefix)
{
}

/// The beginning of the names of a block: `kind` is "resnets", "attentions" or "downsamplers".
std::string UNetNames::block(const Topology& topology, int level, int index, std::string_view kind) const
{
    if (!m_isSingleFile)
        return m_prefix + "down_blocks." + std::to_string(level) + "." + std::string(kind) + "." + std::to_string(index)
            + ".";
    const bool isSampler = kind == "downsamplers";
    const int number = level * topology.unetBlocks() + 1 + (isSampler ? topology.unetResnets : index);
    const char* rest = isSampler ? ".0.op." : kind == "attentions" ? ".1." : ".0.in_layers.";
    return m_prefix + "input_blocks." + std::to_string(number) + rest;
}

bool UNetNames::hasTransformer(const Topology& topology, int level) const
{
    return m_table.hasPrefix(block(topology, level, 0, "attentions"));
}

bool UNetNames::hasLevel(const Topology& topology, int level) const
{
    const bool last = level + 1 == topology.unetLevels();
    const int depth = topology.depth[std::size_t(level)];
    const auto transformer = [&](int number) {
        return m_table.hasPrefix(
            block(topology, level, 0, "attentions") + "transformer_blocks." + std::to_string(number) + ".");
    };
    const auto resnet = [&](int number) { return m_table.hasPrefix(block(topology, level, number, "resnets")); };
    // In single files the place of the sampler behind them tells how many there are.
    const bool resnets = m_isSingleFile ? resnet(0) : resnet(topology.unetResnets - 1) && !resnet(topology.unetResnets);
    return resnets && hasTransformer(topology, level) == (depth > 0) && (depth < 2 || transformer(depth - 1))
        && !transformer(depth) && m_table.hasPrefix(block(topology, level, 0, "downsamplers")) != last;
}

bool UNetNames::hasTopology(const Topology& topology) const
{
    for (int level = 0; level < topology.unetLevels(); ++level)
        if (!hasLevel(topology, level))
            return false;
    const int levels = topology.unetLevels();
    return !m_table.hasPrefix(m_isSingleFile
            ? m_prefix + "input_blocks." + std::to_string(levels * topology.unetBlocks()) + "."
            : m_prefix + "down_blocks." + std::to_string(levels) + ".");
}

bool UNetNames::hasMiddleTransformer() const
{
    return m_table.hasPrefix(m_prefix + (m_isSingleFile ? "middle_block.1." : "mid_block.attentions.0."));
}

std::int64_t UNetNames::sizeOf(std::string_view single, std::string_view diffusers) const
{
    const auto* tensor = m_table.find(m_prefix + std::string(m_isSingleFile ? single : diffusers));
    return tensor && tensor->shape.size() > 1 ? tensor->shape[1] : 0;
}

std::int64_t UNetNames::inputs() const
{
    return sizeOf("input_blocks.0.0.weight", "conv_in.weight");
}

std::int64_t UNetNames::addedSize() const
{
    return sizeOf("label_emb.0.0.weight", "add_embedding.linear_1.weight");
}

const TensorInfo* UNetNames::firstEndingIn(std::string_view ending) const
{
    const auto blocks = m_table.withPrefix(m_prefix + (m_isSingleFile ? "input_blocks." : "down_blocks."));
    const auto found
        = std::ranges::find_if(blocks, [ending](const TensorInfo& tensor) { return tensor.name.ends_with(ending); });
    return found == blocks.end() ? nullptr : &*found;
}

} // namespace daguerre
