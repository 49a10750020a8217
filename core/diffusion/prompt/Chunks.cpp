// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/Chunks.h"

#include <algorithm>

namespace daguerre {

namespace {

constexpr std::size_t commaBacktrack = 20;

Chunk framed(std::span<const std::int64_t> tokens, std::int64_t padding)
{
    Chunk chunk;
    chunk.fill(padding);
    chunk.front() = startToken;
    const auto end = std::ranges::copy(tokens, chunk.begin() + 1).out;
    *end = endToken;
    return chunk;
}

bool isVector(std::int64_t token)
{
    return token >= firstVectorToken;
}

/// Where the textual inversion begins that the vector at `place` belongs to.
std::size_t groupStart(std::span<const std::int64_t> tokens, std::size_t place)
{
    while (place > 0 && isVector(tokens[place - 1]) && tokens[place - 1] + 1 == tokens[place])
        --place;
    return place;
}

} // namespace

std::vector<std::size_t> chunkEnds(std::span<const std::int64_t> tokens)
{
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    std::size_t afterComma = 0; // the place after the last comma so far
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isComma = tokens[i] == commaToken;
        if (i - begin == chunkCapacity) {
            const bool backtrack = !isComma && !isVector(tokens[i]) && i + 1 - afterComma <= commaBacktrack;
            const std::size_t whole = isVector(tokens[i]) ? groupStart(tokens, i) : i;
            begin = backtrack ? afterComma : whole > begin ? whole : i;
            ends.push_back(begin);
        }
        if (isComma)
            afterComma = i + 1;
    }
    ends.push_back(tokens.size());
    return ends;
}

ChunkedPrompt chunked(std::span<const std::int64_t> tokens, std::int64_t padding)
{
    ChunkedPrompt prompt {.chunks = {}, .tokenCount = tokens.size()};
    std::size_t begin = 0;
    for (const std::size_t end : chunkEnds(tokens)) {
        prompt.chunks.push_back(framed(tokens.subspan(begin, end - begin), padding));
        begin = end;
    }
    return prompt;
}

bool padToEqualLength(ChunkedPrompt& first, ChunkedPrompt& second, std::int64_t padding)
{
    const auto length = std::max(first.chunks.size(), second.chunks.size());
    const bool needed = first.chunks.size() != second.chunks.size();
    for (ChunkedPrompt* prompt : {&first, &second})
        prompt->chunks.resize(length, framed({}, padding));
    return needed;
}

} // namespace daguerre
