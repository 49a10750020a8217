// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/prompt/Vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace daguerre {

/// Byte-pair encoding of one word at a time (Sennrich, Haddow and Birch 2016, arXiv:1508.07909): of all neighbours the
/// pair merged earliest in training is merged first, the leftmost among equals. O(n log n) in the bytes of a word.
/// Holds scratch memory: one for each thread. `vocabulary` outlives it.
class BytePairEncoder {
public:
    explicit BytePairEncoder(const Vocabulary& vocabulary)
        : m_vocabulary(vocabulary)
    {
    }

    /// Appends the ids of `word` to `tokens`. No errors.
    void append(std::string_view word, std::vector<std::int64_t>& tokens);

private:
    // A symbol, at the place of its first byte: merges move nothing.
    struct Node {
        std::uint16_t symbol;
        std::uint32_t previous;
        std::uint32_t next;
    };

    void start(std::string_view word);
    std::uint16_t mergedAt(std::uint32_t place) const;
    void offer(std::uint32_t place);
    void merge(std::uint32_t place, std::uint16_t symbol);

    const Vocabulary& m_vocabulary;
    std::vector<Node> m_nodes;
    std::vector<std::uint64_t>
        m_candidates; // a heap of merged symbol << 32 | place, the least on top; some are out of date
};

} // namespace daguerre
