// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace daguerre {

/// CLIP's byte-pair merges as numbers. Symbols: 0 to 255 are bytes inside a word, 256 to 511 the bytes that end one,
/// 512 to 49405 the merges in the order of the file, so a lower number is an earlier merge (github.com/openai/CLIP,
/// simple_tokenizer.py). Immutable; any thread may read.
class Vocabulary {
public:
    /// Reads bpe_simple_vocab_16e6.txt.gz, a few milliseconds. Throws Error(InputOutput) that names the file where it
    /// is missing, damaged or another vocabulary: the part that is used has a known checksum.
    explicit Vocabulary(const std::filesystem::path& file);

    std::uint16_t byteSymbol(unsigned char byte, bool endsWord) const
    {
        return static_cast<std::uint16_t>(m_byteSymbols[byte] + (endsWord ? 256 : 0));
    }

    /// The symbol of two neighbours merged, or 0 where they stay apart.
    std::uint16_t merged(std::uint16_t left, std::uint16_t right) const;

private:
    struct Merge {
        std::uint32_t pair = 0; // left << 16 | right
        std::uint16_t symbol = 0; // 0: a free place
    };

    void readMerges(std::string_view lines);
    void insert(std::uint16_t left, std::uint16_t right, std::uint16_t symbol);
    std::size_t placeOf(std::uint32_t pair) const;

    std::array<std::uint16_t, 256> m_byteSymbols;
    std::vector<Merge> m_merges; // open addressing, linear probing
};

} // namespace daguerre
