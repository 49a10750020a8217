// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace daguerre {

/// A place in a prompt's tokens that a word of EmbeddingWords takes.
struct WordPlace {
    std::size_t first; // of its tokens
    std::size_t length; // in tokens
    std::size_t word;
};

/// Words of prompts, as tokens, that stand for the vectors of textual inversions. Immutable once filled; any thread.
class EmbeddingWords {
public:
    /// Of two with the same tokens the first counts. One without tokens is never found. Returns its number, 0 and up.
    std::size_t add(std::vector<std::int64_t> tokens);

    /// From left to right, the longest word that fits at each place, as AUTOMATIC1111 finds them.
    std::vector<WordPlace> placesIn(std::span<const std::int64_t> tokens) const;

private:
    std::optional<WordPlace> placeAt(std::span<const std::int64_t> tokens, std::size_t first) const;

    std::map<std::vector<std::int64_t>, std::size_t> m_numbers;
    std::size_t m_count = 0;
    std::size_t m_longest = 0;
};

} // namespace daguerre
