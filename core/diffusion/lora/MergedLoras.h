// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/LoraFit.h"
#include "core/diffusion/Model.h"

#include <map>
#include <set>
#include <stop_token>
#include <vector>

namespace daguerre {

/// The LoRAs in a model's weights. Only the parameters that they change are copied; all others stay views of the
/// checkpoint. One thread, outside of InferenceMode.
class MergedLoras {
public:
    /// `model` outlives it, and nobody else binds its parameters.
    explicit MergedLoras(Model& model)
        : m_model(model)
    {
    }

    /// Makes the weights those of the checkpoint and of these LoRAs. What no longer changes is bound to the checkpoint
    /// again, bit by bit as it was. Nothing happens where the LoRAs are the same, unchanged on disk. Throws
    /// Error(Model) that names the LoRA, Error(Memory) or Cancelled; the weights are then the ones before, or the
    /// checkpoint's.
    void set(const std::vector<LoraUse>& loras, std::stop_token stop);

private:
    struct Opened {
        LoraUse use;
        LoraFile file;
        LoraFit fit;
    };
    struct Term {
        const Opened* lora;
        const LoraModule* module;
        bool ofBias;
    };
    using Parameter = std::pair<Part, std::string>;
    using Terms = std::map<Parameter, std::vector<Term>>;

    bool isMerged(const std::vector<LoraUse>& loras) const;
    Opened open(const LoraUse& use) const;
    static Terms termsOf(const std::vector<Opened>& loras);
    void requireMemoryFor(const Terms& terms);
    void merge(const Terms& terms, std::stop_token stop);
    at::Tensor merged(const Parameter& parameter, const std::vector<Term>& terms) const;
    void restore(const Parameter& parameter);
    void restoreAll();

    Model& m_model;
    std::vector<LoraUse> m_loras; // what is merged
    std::vector<FileStamp> m_stamps; // of their files
    std::set<Parameter> m_changed;
};

} // namespace daguerre
