// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/LowerCase.h"

#include <algorithm>
#include <span>
#include <utf8proc.h>

namespace daguerre {

namespace {

struct CodePointRange {
    char32_t first;
    char32_t last;
};
#include "core/diffusion/prompt/CaseTables.inc"

constexpr char32_t capitalSigma = U'\u03A3';
constexpr char32_t smallSigma = U'\u03C3';
constexpr char32_t finalSigma = U'\u03C2';
constexpr char32_t capitalDottedI = U'\u0130';

bool contains(std::span<const CodePointRange> ranges, char32_t character)
{
    const auto range = std::ranges::lower_bound(ranges, character, {}, &CodePointRange::last);
    return range != ranges.end() && range->first <= character;
}

// Whether the next character that counts, from `first` on, is a cased letter.
bool leadsToCased(auto first, auto last)
{
    const auto found = std::find_if_not(first, last, [](char32_t c) { return contains(caseIgnorableRanges, c); });
    return found != last && contains(casedRanges, *found);
}

} // namespace

std::u32string lowerCase(std::u32string_view text)
{
    std::u32string lower;
    lower.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == capitalDottedI) {
            lower += U"i\u0307";
        } else if (text[i] == capitalSigma) {
            const auto before = text.substr(0, i);
            const auto after = text.substr(i + 1);
            const bool final
                = leadsToCased(before.rbegin(), before.rend()) && !leadsToCased(after.begin(), after.end());
            lower += final ? finalSigma : smallSigma;
        } else {
            lower += static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(text[i])));
        }
    }
    return lower;
}

} // namespace daguerre
