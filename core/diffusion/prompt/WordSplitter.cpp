// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/WordSplitter.h"

#include "core/diffusion/prompt/CharacterKind.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace daguerre {

namespace {

struct Character {
    CharacterKind kind;
    std::size_t length; // bytes
};

Character characterAt(std::string_view text)
{
    utf8proc_int32_t code = 0;
    const auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (length <= 0)
        return {CharacterKind::Other, 1};
    constexpr utf8proc_int32_t iotaSubscript = 0x345;
    const auto kind = code == iotaSubscript ? CharacterKind::Space : kindOf(static_cast<char32_t>(code));
    return {kind, static_cast<std::size_t>(length)};
}

bool startsWithAnyCase(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
    });
}

// Bytes of the contraction that `text` begins with, or 0.
std::size_t contractionLength(std::string_view text)
{
    constexpr std::array<std::string_view, 8> contractions {"'s", "'\u017F", "'t", "'re", "'ve", "'m", "'ll", "'d"};
    const auto found
        = std::ranges::find_if(contractions, [&](auto contraction) { return startsWithAnyCase(text, contraction); });
    return found == contractions.end() ? 0 : found->size();
}

// Bytes of the word, or of the one white space character, that `text` begins with.
std::size_t wordLength(std::string_view text)
{
    if (const auto contraction = contractionLength(text))
        return contraction;
    const Character first = characterAt(text);
    std::size_t length = first.length;
    if (first.kind == CharacterKind::Letter || first.kind == CharacterKind::Other)
        while (length < text.size()) {
            const Character next = characterAt(text.substr(length));
            if (next.kind != first.kind)
                break;
            length += next.length;
        }
    return length;
}

} // namespace

std::vector<std::string_view> splitWords(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto length = wordLength(text);
        if (characterAt(text).kind != CharacterKind::Space)
            words.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return words;
}

} // namespace daguerre
