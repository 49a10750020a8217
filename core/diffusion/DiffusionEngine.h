// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"
#include "core/diffusion/Model.h"
#include "core/diffusion/PreviewDecoder.h"
#include "core/diffusion/PromptEmbeddings.h"
#include "core/diffusion/Upscaler.h"
#include "core/diffusion/lora/MergedLoras.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <functional>

namespace daguerre {

/// The Engine on LibTorch. InferenceMode, thread count and denormals are settings of a thread: everything happens on
/// the one that made it.
class DiffusionEngine final : public Engine {
public:
    explicit DiffusionEngine(const EngineConfig& config);

    EngineInfo info() const override;
    const LoadReport& load(const ModelSource& source) override;
    void warmUp(std::stop_token stop) override;
    LoadReport examine(const ModelSource& source) const override;
    LoraTargets loraTargets() const override;
    GenerationResult generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop) override;
    RgbImage upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop) override;

private:
    Upscaler& upscalerFrom(const std::filesystem::path& file);
    /// Null where the observer wants none, or is told why it can't be used.
    PreviewDecoder* previewDecoderFor(GenerationObserver& observer);

    EngineConfig m_config;
    Placement m_placement;
    Tokenizer m_tokenizer;
    std::unique_ptr<Model> m_model;
    ModelSource m_source; // of m_model
    std::unique_ptr<MergedLoras> m_loras; // of the model
    std::unique_ptr<PromptEmbeddings> m_embeddings; // the same
    std::unique_ptr<Upscaler> m_upscaler;
    std::unique_ptr<PreviewDecoder> m_previewDecoder;
};

} // namespace daguerre
