// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Model.h"
#include "core/diffusion/prompt/Chunks.h"

#include <span>

namespace daguerre {

/// What a model's text encoders make of a prompt.
struct EncodedText {
    at::Tensor context; // [1, 77 * chunks, C], what the U-Net attends to
    at::Tensor pooled; // [1, P], SDXL's summary of the first chunk; undefined for other families
};

/// The id after a prompt's end in the chunks for an encoder: OpenAI's were trained with the end mark, OpenCLIP's with
/// 0.
std::int64_t paddingOf(const TextTopology& encoder);

/// The tokens, padded with empty chunks to `chunkCount` where they have fewer. Stable Diffusion 1.x and 2.x take the
/// last layer after the final norm, SDXL the last but one of both encoders, side by side (Podell et al., arXiv
/// 2307.01952). Throws Error(Numerics).
EncodedText encodeText(Model& model, std::span<const std::int64_t> tokens, std::size_t chunkCount);

/// What SDXL is told beside the text [1, A]: the pooled text, and sinusoids of the size before cropping, the crop
/// (none) and the size. `size` is A, which follows from the model's weights.
at::Tensor addedEmbedding(const at::Tensor& pooled, int width, int height, std::int64_t size);

} // namespace daguerre
