// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/lora/LoraModule.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace daguerre {

/// The alphas of PEFT's adapters, which are no tensors: diffusers writes them into the metadata
/// (`lora_adapter_metadata`, JSON), PEFT itself into adapter_config.json beside adapter_model.safetensors.
class AdapterScales {
public:
    /// Empty where there are none, or they can't be read.
    explicit AdapterScales(const CheckpointFile& file);

    /// The factor of the module's product: alpha / rank, or alpha / sqrt(rank) for rank-stabilised LoRA (Kalajdzievski,
    /// arXiv 2312.03732). Nothing where nothing is said of it.
    std::optional<double> scaleOf(const LoraModule& module) const;

private:
    struct Settings {
        std::optional<double> alpha;
        std::vector<std::pair<std::string, double>> alphas; // of layers whose names end so
        bool rankStabilised = false;
    };

    void read(const std::string& json, bool prefixed);

    std::map<LoraPart, Settings> m_settings;
};

} // namespace daguerre
