// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/checkpoint/lora/LoraTargets.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace daguerre {

/// How well a LoRA or an embedding fits a model, in short; a value.
struct AddOnFit {
    std::string model; // what it was held against; empty where there was none
    std::string base; // what it was made for; empty where nothing tells
    std::size_t fitting = 0; // of a LoRA's modules, or of an embedding's vectors for each text encoder
    std::size_t count = 0;

    bool isComplete() const { return fitting == count; }
    bool operator==(const AddOnFit&) const = default;
};

/// Opens the file and holds it against the model. Throws Error(Model) where it is neither LoRA nor embedding.
AddOnFit fitAddOn(const std::filesystem::path& path, const LoraTargets& model);

/// An embedding needs vectors for every text encoder of the model, and for no other, as wide as the encoder.
AddOnFit fitEmbedding(const EmbeddingFile& embedding, const LoraTargets& model);
/// The widths of an embedding's vectors, one a text encoder.
std::vector<std::int64_t> vectorWidths(const EmbeddingFile& embedding);
/// The widths of the model's text encoders.
std::vector<std::int64_t> textWidths(const LoraTargets& model);

} // namespace daguerre
