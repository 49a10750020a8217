// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/ShapeRules.h"

#include "core/Error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

namespace daguerre {

namespace {

/// The kind of block that a parameter belongs to; widths with a plain name are common to one block.
enum class Block { None, Resnet, Attention, Layer, Sampler };

struct BlockName {
    std::string_view text;
    Block block;
};
constexpr std::array<BlockName, 5> blockNames {{
    {"resnets.", Block::Resnet},
    {"attentions.", Block::Attention},
    {"layers.", Block::Layer},
    {"downsamplers.", Block::Sampler},
    {"upsamplers.", Block::Sampler},
}};

/// The sizes of a module's weight: a number, a number and "+" (at least so many), the name of a width of its block, or
/// with "@" of its whole part. A bias has the first of them.
struct Rule {
    Block block;
    std::string_view module; // the end of its name
    std::array<std::string_view, 4> sizes;
};

constexpr Rule rules[] = {
    {Block::None, "token_embedding", {"49408+", "@width"}},
    {Block::None, "position_embedding", {"77+", "@width"}},
    {Block::None, "final_layer_norm", {"@width"}},
    {Block::Layer, "layer_norm1", {"@width"}},
    {Block::Layer, "layer_norm2", {"@width"}},
    {Block::Layer, "q_proj", {"@width", "@width"}},
    {Block::Layer, "k_proj", {"@width", "@width"}},
    {Block::Layer, "v_proj", {"@width", "@width"}},
    {Block::Layer, "out_proj", {"@width", "@width"}},
    {Block::Layer, "fc1", {"inner", "@width"}},
    {Block::Layer, "fc2", {"@width", "inner"}},

    {Block::None, "encoder.conv_in", {"start", "3", "3", "3"}},
    {Block::None, "encoder.conv_norm_out", {"end"}},
    {Block::None, "encoder.conv_out", {"8", "end", "3", "3"}},
    {Block::None, "decoder.conv_in", {"start", "4", "3", "3"}},
    {Block::None, "decoder.conv_norm_out", {"end"}},
    {Block::None, "decoder.conv_out", {"3", "end", "3", "3"}},
    {Block::None, "quant_conv", {"8", "8", "1", "1"}},
    {Block::None, "post_quant_conv", {"4", "4", "1", "1"}},

    {Block::None, "text_projection", {"projection", "@width"}},

    {Block::None, "add_embedding.linear_1", {"@time", "added"}},
    {Block::None, "linear_1", {"@time", "channels"}},
    {Block::None, "linear_2", {"@time", "@time"}},
    {Block::None, "conv_in", {"channels", "inputs", "3", "3"}},
    {Block::None, "conv_norm_out", {"channels"}},
    {Block::None, "conv_out", {"4", "channels", "3", "3"}},
    {Block::Sampler, "conv", {"width", "width", "3", "3"}},

    {Block::Resnet, "norm1", {"in"}},
    {Block::Resnet, "conv1", {"out", "in", "3", "3"}},
    {Block::Resnet, "time_emb_proj", {"out", "@time"}},
    {Block::Resnet, "norm2", {"out"}},
    {Block::Resnet, "conv2", {"out", "out", "3", "3"}},
    {Block::Resnet, "conv_shortcut", {"out", "in", "1", "1"}},

    {Block::Attention, "group_norm", {"width"}},
    {Block::Attention, "norm", {"width"}},
    {Block::Attention, "norm1", {"width"}},
    {Block::Attention, "norm2", {"width"}},
    {Block::Attention, "norm3", {"width"}},
    {Block::Attention, "proj_in", {"width", "width", "1", "1"}},
    {Block::Attention, "proj_out", {"width", "width", "1", "1"}},
    {Block::Attention, "attn2.to_k", {"width", "@context"}},
    {Block::Attention, "attn2.to_v", {"width", "@context"}},
    {Block::Attention, "to_q", {"width", "width"}},
    {Block::Attention, "to_k", {"width", "width"}},
    {Block::Attention, "to_v", {"width", "width"}},
    {Block::Attention, "to_out.0", {"width", "width"}},
    {Block::Attention, "ff.net.0.proj", {"gated", "width"}},
    {Block::Attention, "ff.net.2", {"width", "inner"}},
};

struct Place {
    Block block = Block::None;
    std::string_view scope; // the name of the block, empty outside of blocks
};

/// "down_blocks.0.resnets.1.conv1" is in "down_blocks.0.resnets.1".
Place placeOf(std::string_view module)
{
    for (const auto& [text, block] : blockNames)
        if (const auto at = module.find(text); at != std::string_view::npos)
            return {block, module.substr(0, module.find('.', at + text.size()))};
    return {};
}

const Rule* ruleFor(Block block, std::string_view module)
{
    const auto applies = [&](const Rule& rule) {
        const auto rest = module.size() - rule.module.size();
        return rule.block == block && module.ends_with(rule.module) && (rest == 0 || module[rest - 1] == '.');
    };
    const auto found = std::ranges::find_if(rules, applies);
    return found == std::end(rules) ? nullptr : found;
}

std::string describe(std::span<const std::string_view> sizes)
{
    std::string text = "[";
    for (auto size : sizes) {
        size.remove_prefix(size.starts_with('@') ? 1 : 0);
        text += (text.size() > 1 ? ", " : "") + std::string(size);
    }
    return text + "]";
}

} // namespace

ShapeRules::ShapeRules(std::filesystem::path path)
    : m_path(std::move(path))
{
}

void ShapeRules::check(Part part, std::string_view parameter, const TensorInfo& tensor)
{
    const std::span<const std::int64_t> shape = tensor.shape;
    const auto module = parameter.substr(0, parameter.rfind('.'));
    const auto place = placeOf(module);
    const auto* rule = ruleFor(place.block, module);
    if (!rule)
        return;
    std::size_t rank = 1;
    while (!parameter.ends_with(".bias") && rank < rule->sizes.size() && !rule->sizes[rank].empty())
        ++rank;
    const auto sizes = std::span(rule->sizes).first(rank);
    if (shape.size() != rank)
        refuse(tensor, "should be " + describe(sizes));
    const std::string name(partName(part));
    for (std::size_t i = 0; i < rank; ++i)
        checkSize(
            name + " " + std::string(sizes[i].starts_with('@') ? "" : place.scope) + " ", sizes[i], shape[i], tensor);
}

void ShapeRules::checkContext() const
{
    const auto context = m_widths.find(std::string(partName(Part::UNet)) + "  @context");
    std::int64_t sum = 0;
    std::string sources;
    for (const auto part : {Part::TextEncoder, Part::TextEncoder2})
        if (const auto width = m_widths.find(std::string(partName(part)) + "  @width"); width != m_widths.end()) {
            sum += width->second.value;
            sources += (sources.empty() ? "" : " and ") + width->second.source;
        }
    if (context != m_widths.end() && sum > 0 && sum != context->second.value)
        throw Error(ErrorKind::Model, m_path.string(),
            "tensor " + context->second.source + " doesn't fit: it has " + std::to_string(context->second.value)
                + " where " + sources + " has " + std::to_string(sum),
            "the file is damaged, or of a kind that isn't known");
}

void ShapeRules::checkSize(const std::string& scope, std::string_view rule, std::int64_t size, const TensorInfo& tensor)
{
    std::int64_t fixed = 0;
    const auto number = std::from_chars(rule.data(), rule.data() + rule.size(), fixed);
    if (number.ec == std::errc()) {
        const bool atLeast = rule.ends_with('+');
        if (atLeast ? size < fixed : size != fixed)
            refuse(tensor,
                (atLeast ? "needs at least " : "needs ") + std::to_string(fixed) + " in place of "
                    + std::to_string(size));
        return;
    }
    if (size == 0)
        refuse(tensor, "holds nothing");
    const auto key = scope + std::string(rule);
    const auto [known, isNew]
        = m_widths.try_emplace(key, Width {size, inQuotes(tensor.name) + " " + shapeText(tensor.shape)});
    if (!isNew && known->second.value != size)
        refuse(tensor,
            "has " + std::to_string(size) + " where " + known->second.source + " has "
                + std::to_string(known->second.value));
}

void ShapeRules::refuse(const TensorInfo& tensor, const std::string& problem) const
{
    throw Error(ErrorKind::Model, m_path.string(),
        "tensor " + inQuotes(tensor.name) + " of shape " + shapeText(tensor.shape) + " doesn't fit: it " + problem,
        "the file is damaged, or of a kind that isn't known");
}

} // namespace daguerre
