// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/UnicodeForms.h"

#include <algorithm>
#include <utf8proc.h>
#include <vector>

namespace daguerre {

namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

constexpr auto formC = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
constexpr auto formKd = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
constexpr utf8proc_ssize_t longestDecomposition = 18; // of U+FDFA

void appendDecomposition(char32_t character, utf8proc_option_t options, CodePoints& output)
{
    utf8proc_int32_t buffer[longestDecomposition] {};
    int boundary = 0;
    const auto length = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(character), buffer, longestDecomposition, options, &boundary);
    if (length < 0 || length > longestDecomposition)
        output.push_back(static_cast<utf8proc_int32_t>(character));
    else
        output.insert(output.end(), buffer, buffer + length);
}

int combiningClass(utf8proc_int32_t character)
{
    return utf8proc_get_property(character)->combining_class;
}

// The canonical ordering algorithm. utf8proc's own is quadratic in the length of a run of marks.
void sortMarks(CodePoints& text)
{
    for (auto start = text.begin(); start != text.end();) {
        const auto mark = std::find_if(start, text.end(), [](auto c) { return combiningClass(c) != 0; });
        start = std::find_if(mark, text.end(), [](auto c) { return combiningClass(c) == 0; });
        std::stable_sort(mark, start, [](auto a, auto b) { return combiningClass(a) < combiningClass(b); });
    }
}

} // namespace

std::u32string composed(std::u32string_view text)
{
    constexpr char32_t firstMark = 0x300; // every character below is composed, and starts anew
    if (std::ranges::all_of(text, [](char32_t c) { return c < firstMark; }))
        return std::u32string(text);
    CodePoints characters;
    characters.reserve(text.size());
    for (const char32_t c : text)
        appendDecomposition(c, formC, characters);
    sortMarks(characters);
    const auto length
        = utf8proc_normalize_utf32(characters.data(), static_cast<utf8proc_ssize_t>(characters.size()), formC);
    return {characters.begin(), characters.begin() + std::max<utf8proc_ssize_t>(length, 0)};
}

std::u32string compatibilityForm(char32_t character)
{
    CodePoints characters;
    appendDecomposition(character, formKd, characters);
    return {characters.begin(), characters.end()};
}

} // namespace daguerre
