// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/AdapterScales.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <string_view>
#include <utility>

namespace daguerre {

namespace {

using nlohmann::json;

constexpr std::size_t longestJson = 1 << 20;

constexpr std::array<std::pair<LoraPart, std::string_view>, 3> parts {{{LoraPart::UNet, "unet."},
    {LoraPart::TextEncoder, "text_encoder."}, {LoraPart::SecondTextEncoder, "text_encoder_2."}}};

std::string configBeside(const std::filesystem::path& path)
{
    if (path.filename() != "adapter_model.safetensors" && path.filename() != "adapter_model.bin")
        return {};
    std::ifstream stream(path.parent_path() / "adapter_config.json", std::ios::binary);
    std::string text(longestJson, '\0');
    stream.read(text.data(), std::streamsize(text.size()));
    text.resize(std::size_t(stream.gcount()));
    return text;
}

std::optional<double> number(const json& settings, const std::string& key)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

/// The name is the layer's, or ends in it after a dot.
bool endsIn(std::string_view name, std::string_view layer)
{
    return name.ends_with(layer) && (name.size() == layer.size() || name[name.size() - layer.size() - 1] == '.');
}

} // namespace

AdapterScales::AdapterScales(const CheckpointFile& file)
{
    if (const std::string metadata = file.table().metadataValue("lora_adapter_metadata"); !metadata.empty())
        read(metadata, true);
    else if (file.mapping())
        read(configBeside(file.path()), false);
}

void AdapterScales::read(const std::string& text, bool prefixed)
{
    const json settings = text.size() > longestJson ? json() : json::parse(text, nullptr, false);
    if (!settings.is_object())
        return;
    for (const auto& [part, beginning] : parts) {
        const std::string prefix(prefixed ? beginning : "");
        Settings& found = m_settings[part];
        found.alpha = number(settings, prefix + "lora_alpha");
        const auto stabilised = settings.find(prefix + "use_rslora");
        found.rankStabilised = stabilised != settings.end() && *stabilised == true;
        const auto pattern = settings.find(prefix + "alpha_pattern");
        if (pattern == settings.end() || !pattern->is_object())
            continue;
        for (const auto& [layer, alpha] : pattern->items())
            if (alpha.is_number())
                found.alphas.emplace_back(layer.substr(layer.starts_with('^') ? 1 : 0), alpha.get<double>());
    }
}

std::optional<double> AdapterScales::scaleOf(const LoraModule& module) const
{
    const auto found = m_settings.find(module.part);
    const auto rank = rankOf(module);
    if (found == m_settings.end() || !rank || module.kind != LoraKind::LowRank)
        return std::nullopt;
    std::optional<double> alpha = found->second.alpha;
    for (const auto& [layer, value] : found->second.alphas)
        if (endsIn(module.name, layer))
            alpha = value;
    if (!alpha)
        return std::nullopt;
    return *alpha / (found->second.rankStabilised ? std::sqrt(double(*rank)) : double(*rank));
}

} // namespace daguerre
