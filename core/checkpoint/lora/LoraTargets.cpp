// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraTargets.h"

#include <algorithm>
#include <array>

namespace daguerre {

namespace {

/// Of the whole checkpoint, in front of a part's own names.
constexpr std::array<std::string_view, 10> filePrefixes {"unet.", "text_encoder.", "text_encoder_2.",
    "model.diffusion_model.", "cond_stage_model.transformer.", "cond_stage_model.model.",
    "conditioner.embedders.0.transformer.", "conditioner.embedders.0.model.", "conditioner.embedders.1.model.",
    "conditioner.embedders.1.transformer."};

std::string withoutFilePrefix(const std::string& name)
{
    for (const auto prefix : filePrefixes)
        if (name.starts_with(prefix))
            return name.substr(prefix.size());
    return name;
}

LoraPart loraPart(Part part)
{
    if (part == Part::UNet)
        return LoraPart::UNet;
    return part == Part::TextEncoder2 ? LoraPart::SecondTextEncoder : LoraPart::TextEncoder;
}

/// The layer's name joined by "_", the field after a dot.
std::string joined(std::string name)
{
    const auto field = name.rfind('.');
    std::replace(name.begin(), name.begin() + std::ptrdiff_t(field == std::string::npos ? 0 : field), '.', '_');
    return name;
}

} // namespace

LoraTargets::LoraTargets(std::string model, const KeyMap& keys, std::vector<LoraTarget> targets)
    : m_model(std::move(model))
    , m_targets(std::move(targets))
{
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        add(i, m_targets[i].parameter);
        for (const auto& [name, fit] : keys.find(m_targets[i].part, m_targets[i].parameter).names)
            if (fit == Fit::Whole)
                add(i, withoutFilePrefix(name));
    }
}

void LoraTargets::add(std::size_t index, const std::string& name)
{
    const LoraPart part = loraPart(m_targets[index].part);
    constexpr std::string_view textModel = "text_model.";
    m_byName.try_emplace({part, joined(name)}, index);
    if (part == LoraPart::UNet)
        return;
    const bool prefixed = name.starts_with(textModel);
    m_byName.try_emplace(
        {part, joined(prefixed ? name.substr(textModel.size()) : std::string(textModel) + name)}, index);
}

const LoraTarget* LoraTargets::find(LoraPart part, std::string_view layer, std::string_view field) const
{
    const auto found = m_byName.find({part, std::string(layer) + "." + std::string(field)});
    return found == m_byName.end() ? nullptr : &m_targets[found->second];
}

} // namespace daguerre
