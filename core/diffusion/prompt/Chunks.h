// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace daguerre {

inline constexpr std::int64_t startToken = 49406;
inline constexpr std::int64_t endToken = 49407;
inline constexpr std::int64_t commaToken = 267; // a comma that is a word by itself

/// Ids from here on are vectors of textual inversions. Where one is the one before and 1, both are of the same.
inline constexpr std::int64_t firstVectorToken = endToken + 1;

inline constexpr std::size_t chunkCapacity = 75; // tokens of the prompt in one chunk
inline constexpr std::size_t chunkLength = 77; // with start and end: what a CLIP text encoder reads at once

/// startToken, at most 75 tokens, endToken, then the padding token to the end.
using Chunk = std::array<std::int64_t, chunkLength>;

struct ChunkedPrompt {
    std::vector<Chunk> chunks; // at least one
    std::size_t tokenCount = 0; // of the prompt, without start, end and padding

    bool operator==(const ChunkedPrompt&) const = default;
};

/// How tokens of any number fall into chunks of at most 75, as AUTOMATIC1111/stable-diffusion-webui does it with its
/// default `comma_padding_backtrack` of 20 (modules/sd_hijack_clip.py): where a chunk overflows and a comma lies at
/// most 20 tokens back, what follows the comma moves to the next chunk. The vectors of a textual inversion stay
/// together where a chunk can hold them. Returns the end of each chunk as an index into `tokens`: rising, the last is
/// tokens.size(); {0} for none. Whatever goes with each token, such as a weight, is cut at the same places. Any thread;
/// no errors.
std::vector<std::size_t> chunkEnds(std::span<const std::int64_t> tokens);

/// The chunks of a prompt. `padding` is endToken for OpenAI's encoder (SD 1.x, SDXL's first) and 0 for those trained by
/// OpenCLIP (SD 2.x, SDXL's second). An empty prompt has one chunk. Any thread; no errors.
ChunkedPrompt chunked(std::span<const std::int64_t> tokens, std::int64_t padding = endToken);

/// Gives the shorter of two prompts chunks of the empty prompt until both have as many, so that they can share a batch
/// (AUTOMATIC1111's "Pad conds"). Returns whether there was a need. The token counts stay. Any thread; no errors.
bool padToEqualLength(ChunkedPrompt& first, ChunkedPrompt& second, std::int64_t padding = endToken);

} // namespace daguerre
