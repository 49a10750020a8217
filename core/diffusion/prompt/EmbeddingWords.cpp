// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/EmbeddingWords.h"

#include <algorithm>

namespace daguerre {

std::size_t EmbeddingWords::add(std::vector<std::int64_t> tokens)
{
    m_longest = std::max(m_longest, tokens.size());
    if (!tokens.empty())
        m_numbers.try_emplace(std::move(tokens), m_count);
    return m_count++;
}

std::vector<WordPlace> EmbeddingWords::placesIn(std::span<const std::int64_t> tokens) const
{
    std::vector<WordPlace> places;
    for (std::size_t i = 0; i < tokens.size();) {
        const auto place = placeAt(tokens, i);
        i += place ? place->length : 1;
        if (place)
            places.push_back(*place);
    }
    return places;
}

std::optional<WordPlace> EmbeddingWords::placeAt(std::span<const std::int64_t> tokens, std::size_t first) const
{
    for (std::size_t length = std::min(m_longest, tokens.size() - first); length > 0; --length) {
        const auto candidate = tokens.subspan(first, length);
        if (const auto found = m_numbers.find({candidate.begin(), candidate.end()}); found != m_numbers.end())
            return WordPlace {first, length, found->second};
    }
    return std::nullopt;
}

} // namespace daguerre
