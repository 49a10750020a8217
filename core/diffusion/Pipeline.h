// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"
#include "core/diffusion/Model.h"
#include "core/diffusion/PreviewDecoder.h"
#include "core/diffusion/PromptEmbeddings.h"

#include <stop_token>

namespace daguerre {

/// Text to image by latent diffusion (Rombach et al., arXiv 2112.10752): prompts to embeddings, noise to latents by a
/// sampler and the U-Net under guidance, latents to pixels. `prompts` is set for the request; `previewDecoder` may be
/// null. Call inside of InferenceMode; throws Error or Cancelled.
GenerationResult runPipeline(Model& model, const PromptEmbeddings& prompts, PreviewDecoder* previewDecoder,
    const TextToImage& request, GenerationObserver& observer, std::stop_token stop);

} // namespace daguerre
