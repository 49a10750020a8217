// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/TextFixes.h"

#include "core/diffusion/prompt/CharacterKind.h"
#include "core/diffusion/prompt/HtmlEntities.h"
#include "core/diffusion/prompt/UnicodeForms.h"

namespace daguerre {

namespace {

constexpr int maximumRounds = 64;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isLatinLigature(char32_t c)
{
    return isBetween(c, 0x0132, 0x0133) || c == 0x0149 || isBetween(c, 0x01C4, 0x01CC) || isBetween(c, 0x01F1, 0x01F3)
        || isBetween(c, 0xFB00, 0xFB06);
}

bool isOtherWidth(char32_t c)
{
    return c == 0x3000 || isBetween(c, 0xFF01, 0xFFEF);
}

char32_t withPlainQuote(char32_t c)
{
    if (c == 0x02BC || isBetween(c, 0x2018, 0x201B))
        return U'\'';
    return isBetween(c, 0x201C, 0x201F) ? U'"' : c;
}

bool isLineBreak(char32_t c)
{
    return c == U'\r' || c == 0x2028 || c == 0x2029;
}

bool isUnwanted(char32_t c)
{
    return c < 0x09 || c == 0x0B || isBetween(c, 0x0E, 0x1F) || c == 0x7F || isBetween(c, 0x206A, 0x206F) || c == 0xFEFF
        || isBetween(c, 0xFFF9, 0xFFFC);
}

// All that looks at one character at a time, but for the removal of controls.
std::u32string fixCharacters(std::u32string_view text)
{
    constexpr char32_t longSAndT = 0xFB05; // its compatibility form would be a short s
    std::u32string fixed;
    fixed.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = fromWindows1252(text[i]);
        if (c == longSAndT)
            fixed += U"\u017Ft";
        else if (isLatinLigature(c) || isOtherWidth(c))
            for (const char32_t part : compatibilityForm(c))
                fixed += withPlainQuote(part);
        else if (isLineBreak(c))
            fixed += text.substr(i).starts_with(U"\r\n") ? U"" : U"\n";
        else
            fixed += withPlainQuote(c);
    }
    return fixed;
}

// The length of an escape sequence at the front of `text`, such as ESC [ 31 ; 1 m; 0 where there is none.
std::size_t escapeLength(std::u32string_view text)
{
    if (!text.starts_with(U"\x1B["))
        return 0;
    std::size_t end = 2;
    while (end < text.size() && (text[end] == U';' || isDecimalDigit(text[end])))
        ++end;
    const bool ended = end < text.size() && isBetween(text[end] | 0x20, U'a', U'z');
    return ended ? end + 1 : 0;
}

std::u32string withoutControls(std::u32string_view text)
{
    std::u32string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const auto escape = escapeLength(text);
        if (escape == 0 && !isUnwanted(text.front()))
            kept += text.front();
        text.remove_prefix(escape == 0 ? 1 : escape);
    }
    return kept;
}

std::u32string fixLine(std::u32string text, bool unescape)
{
    for (int round = 0; round < maximumRounds; ++round) {
        auto fixed = composed(withoutControls(fixCharacters(unescape ? unescapeClearHtml(text) : text)));
        if (fixed == text)
            break;
        text = std::move(fixed);
    }
    return text;
}

} // namespace

std::u32string fixText(std::u32string_view text)
{
    std::u32string fixed;
    bool unescape = true;
    while (!text.empty()) {
        const auto end = text.find(U'\n');
        const auto line = text.substr(0, end == text.npos ? end : end + 1);
        unescape = unescape && line.find(U'<') == line.npos;
        fixed += fixLine(std::u32string(line), unescape);
        text.remove_prefix(line.size());
    }
    return fixed;
}

} // namespace daguerre
