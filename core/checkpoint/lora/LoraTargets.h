// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/KeyMap.h"
#include "core/checkpoint/lora/LoraModule.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace daguerre {

/// A parameter of a graph that a LoRA may change.
struct LoraTarget {
    Part part = Part::UNet;
    std::string parameter; // the graph's name for it
    std::vector<std::int64_t> shape;

    bool operator==(const LoraTarget&) const = default;
};

/// Everything of a model that a LoRA may change, by the names that LoRAs use: the model's own, diffusers' and latent
/// diffusion's, joined by "_". A value; any thread.
class LoraTargets {
public:
    LoraTargets() = default;
    /// `model` is the name of the family, for messages.
    LoraTargets(std::string model, const KeyMap& keys, std::vector<LoraTarget> targets);

    const std::string& model() const { return m_model; }
    /// `field` is "weight" or "bias". Null where the model has no such layer, or the layer no such field.
    const LoraTarget* find(LoraPart part, std::string_view layer, std::string_view field) const;

private:
    void add(std::size_t index, const std::string& name);

    std::string m_model;
    std::vector<LoraTarget> m_targets;
    std::map<std::pair<LoraPart, std::string>, std::size_t> m_byName; // "down_blocks_0_….weight"
};

} // namespace daguerre
