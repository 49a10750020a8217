// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/LoraFile.h"
#include "core/checkpoint/lora/LoraTargets.h"

#include <optional>
#include <string>
#include <vector>

namespace daguerre {

/// A module that fits, and the parameters that it changes: one of them at least.
struct LoraMatch {
    LoraModule module;
    std::optional<LoraTarget> weight;
    std::optional<LoraTarget> bias;
};

/// A module whose layer is there, of another shape.
struct LoraMisfit {
    std::string module;
    std::vector<std::int64_t> gives; // the shape that the LoRA's change has
    std::vector<std::int64_t> wants; // the model's
};

/// How well a LoRA fits a model, found out before any of it is used; a value.
struct LoraFit {
    std::size_t moduleCount = 0;
    std::vector<LoraMatch> matches;
    std::vector<LoraMisfit> misfits;
    std::vector<std::string> unknown; // modules that the model has no layer for
    std::vector<std::string> unread; // modules of a kind that isn't known, such as OFT or IA3
    std::string base; // what the LoRA was made for, "" where nothing tells
    std::string model; // what it was held against

    bool isComplete() const { return matches.size() == moduleCount; }
    /// "192 of 192 modules fit", "0 of 722 modules fit; made for Stable Diffusion XL".
    std::string summary() const;
};

LoraFit fitLora(const LoraFile& lora, const LoraTargets& targets);

/// Throws Error(Model) that says why the LoRA can't be used: nothing fits, a shape is wrong, or only some modules fit
/// and `partly` doesn't allow that.
void requireFit(const LoraFit& fit, const std::filesystem::path& lora, bool partly);

} // namespace daguerre
