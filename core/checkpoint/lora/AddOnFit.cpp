// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/AddOnFit.h"

#include "core/checkpoint/lora/LoraFit.h"

#include <algorithm>

namespace daguerre {

std::vector<std::int64_t> vectorWidths(const EmbeddingFile& embedding)
{
    std::vector<std::int64_t> widths;
    for (std::size_t encoder = 0; encoder < 2; ++encoder)
        if (const TensorInfo* vectors = embedding.vectors(encoder))
            widths.push_back(vectors->shape.back());
    return widths;
}

std::vector<std::int64_t> textWidths(const LoraTargets& model)
{
    std::vector<std::int64_t> widths;
    for (const LoraPart part : {LoraPart::TextEncoder, LoraPart::SecondTextEncoder})
        if (const LoraTarget* layer = model.find(part, "text_model_encoder_layers_0_self_attn_q_proj", "weight"))
            widths.push_back(layer->shape.back());
    return widths;
}

AddOnFit fitEmbedding(const EmbeddingFile& embedding, const LoraTargets& model)
{
    const auto gives = vectorWidths(embedding);
    const auto wants = textWidths(model);
    AddOnFit fit {model.model(), embedding.base(), 0, std::max(gives.size(), wants.size())};
    for (std::size_t i = 0; i < std::min(gives.size(), wants.size()); ++i)
        fit.fitting += gives[i] == wants[i];
    return fit;
}

AddOnFit fitAddOn(const std::filesystem::path& path, const LoraTargets& model)
{
    if (path.extension() == ".png")
        return fitEmbedding(EmbeddingFile(path), model);
    CheckpointFile file(path);
    if (!isLora(file.table()))
        return fitEmbedding(EmbeddingFile(std::move(file)), model);
    const LoraFit fit = fitLora(LoraFile(std::move(file)), model);
    return {fit.model, fit.base, fit.matches.size(), fit.moduleCount};
}

} // namespace daguerre
