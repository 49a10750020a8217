// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/TextConditioning.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daguerre {

namespace {

/// [n, 77, W] -> [1, 77 n, W].
at::Tensor inOneRow(const at::Tensor& states)
{
    return states.reshape({1, -1, states.size(-1)});
}

ChunkedPrompt padded(std::span<const std::int64_t> tokens, std::int64_t padding, std::size_t count)
{
    ChunkedPrompt prompt = chunked(tokens, padding);
    const Chunk empty = chunked({}, padding).chunks.front();
    prompt.chunks.resize(std::max(count, prompt.chunks.size()), empty);
    return prompt;
}

/// The projection at the end mark of the first chunk, [1, P].
at::Tensor pooledFrom(const TextStates& states, const Chunk& first)
{
    const auto end = std::ranges::find(first, endToken) - first.begin();
    return states.projected.slice(0, 0, 1).select(1, end);
}

} // namespace

std::int64_t paddingOf(const TextTopology& encoder)
{
    return encoder.openClip ? 0 : endToken;
}

EncodedText encodeText(Model& model, std::span<const std::int64_t> tokens, std::size_t chunkCount)
{
    const auto& encoders = model.topology().textEncoders;
    if (encoders.size() == 1) {
        const auto prompt = padded(tokens, paddingOf(encoders[0]), chunkCount);
        return {inOneRow(model.textEncoder(0).encode(prompt.chunks).last), {}};
    }
    std::vector<at::Tensor> contexts;
    at::Tensor pooled;
    for (std::size_t i = 0; i < encoders.size(); ++i) {
        const auto prompt = padded(tokens, paddingOf(encoders[i]), chunkCount);
        const TextStates states = model.textEncoder(i).encode(prompt.chunks);
        contexts.push_back(inOneRow(states.hidden[-2]));
        if (states.projected.defined())
            pooled = pooledFrom(states, prompt.chunks.front());
    }
    return {at::cat(contexts, -1), pooled};
}

at::Tensor addedEmbedding(const at::Tensor& pooled, int width, int height, std::int64_t size)
{
    const at::Tensor sizes = at::tensor({height, width, 0, 0, height, width}, at::kFloat);
    const std::int64_t half = (size - pooled.size(1)) / sizes.size(0) / 2;
    const at::Tensor frequencies = at::exp(at::arange(half, at::kFloat) * (-std::log(10000.0) / double(half)));
    const at::Tensor angles = sizes.unsqueeze(1) * frequencies;
    const at::Tensor sinusoids = at::cat({angles.cos(), angles.sin()}, 1).reshape({1, -1});
    return at::cat({pooled, sinusoids.to(pooled.options())}, 1);
}

} // namespace daguerre
