// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/HtmlEntities.h"

#include <algorithm>
#include <optional>
#include <span>

namespace daguerre {

namespace {

struct Entity {
    std::string_view name; // with its semicolon, if it has one; sorted by it
    std::u32string_view text;
};
#include "core/diffusion/prompt/HtmlEntities.inc"

constexpr std::size_t shortestName = 2;
constexpr std::size_t longestBareName = 6; // of the names that need no semicolon
constexpr std::size_t longestName = 32; // characters before the semicolon that html.unescape reads
constexpr std::size_t longestClearName = 24;

// A reference at the front of a text: its characters, counted from the ampersand, and what they stand for.
struct Reference {
    std::size_t length;
    std::u32string text;
};

std::optional<std::u32string_view> find(std::span<const Entity> entities, std::u32string_view name)
{
    if (std::ranges::any_of(name, [](char32_t c) { return c > 0x7F; }))
        return std::nullopt;
    const std::string ascii(name.begin(), name.end());
    const auto found = std::ranges::lower_bound(entities, std::string_view(ascii), {}, &Entity::name);
    return found == entities.end() || found->name != ascii ? std::nullopt : std::optional(found->text);
}

int digitValue(char32_t c)
{
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    if ((c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F'))
        return static_cast<int>((c | 0x20) - U'a') + 10;
    return 16;
}

bool isLetterOrDigit(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

std::u32string characterNumbered(char32_t code)
{
    constexpr std::u32string_view spaces = U"\t\n\f\r";
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code == 0 || surrogate || code > 0x10FFFF)
        return U"\uFFFD";
    if (code >= 0x80 && code <= 0x9F)
        return std::u32string(1, fromWindows1252(code));
    const bool control = (code < 0x20 && spaces.find(code) == spaces.npos) || code == 0x7F;
    const bool noncharacter = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return control || noncharacter ? std::u32string() : std::u32string(1, code);
}

// &#65; &#65 &#x41; &#X41 at the front of `text`.
std::optional<Reference> numericReference(std::u32string_view text)
{
    const bool hexadecimal = text.size() > 2 && (text[2] | 0x20) == U'x';
    const int base = hexadecimal ? 16 : 10;
    const std::size_t begin = hexadecimal ? 3 : 2;
    std::size_t end = begin;
    char32_t code = 0;
    for (; end < text.size() && digitValue(text[end]) < base; ++end)
        code = std::min<char32_t>(
            code * static_cast<char32_t>(base) + static_cast<char32_t>(digitValue(text[end])), 0x110000);
    if (end == begin)
        return std::nullopt;
    const bool semicolon = end < text.size() && text[end] == U';';
    return Reference {end + semicolon, characterNumbered(code)};
}

std::optional<Reference> namedReference(std::u32string_view text)
{
    const auto name = text.substr(1, longestName + 1);
    const auto end = name.find_first_of(U"\t\n\f <&#;");
    if (end != name.npos && name[end] == U';')
        if (const auto found = find(htmlEntities, name.substr(0, end + 1)))
            return Reference {end + 2, std::u32string(*found)};
    for (auto length = std::min(name.size(), longestBareName); length >= shortestName; --length)
        if (const auto found = find(htmlEntities, name.substr(0, length)))
            return Reference {length + 1, std::u32string(*found)};
    return std::nullopt;
}

std::optional<Reference> htmlReference(std::u32string_view text)
{
    return text.starts_with(U"&#") ? numericReference(text) : namedReference(text);
}

std::optional<Reference> clearReference(std::u32string_view text)
{
    const bool numeric = text.starts_with(U"&#");
    const auto name = text.substr(numeric ? 2 : 1, longestClearName + 1);
    const auto end = std::ranges::find_if_not(name, isLetterOrDigit);
    if (end == name.begin() || end == name.end() || *end != U';')
        return std::nullopt;
    const auto semicolon = static_cast<std::size_t>(end - name.begin());
    if (numeric) {
        auto reference = numericReference(text);
        const bool whole = reference && reference->length == semicolon + 3 && reference->text != U";";
        return whole ? reference : std::nullopt;
    }
    auto found = find(htmlEntities, name.substr(0, semicolon + 1));
    if (!found)
        found = find(upperCasedEntities, name.substr(0, semicolon + 1));
    return found ? std::optional(Reference {semicolon + 2, std::u32string(*found)}) : std::nullopt;
}

template <typename ReferenceAt>
std::u32string replaceReferences(std::u32string_view text, ReferenceAt referenceAt)
{
    std::u32string replaced;
    replaced.reserve(text.size());
    for (auto ampersand = text.find(U'&'); ampersand != text.npos; ampersand = text.find(U'&')) {
        replaced += text.substr(0, ampersand);
        text.remove_prefix(ampersand);
        const auto reference = referenceAt(text);
        replaced += reference ? std::u32string_view(reference->text) : text.substr(0, 1);
        text.remove_prefix(reference ? reference->length : 1);
    }
    return replaced += text;
}

} // namespace

std::u32string unescapeHtml(std::u32string_view text)
{
    return replaceReferences(text, htmlReference);
}

std::u32string unescapeClearHtml(std::u32string_view text)
{
    return replaceReferences(text, clearReference);
}

char32_t fromWindows1252(char32_t character)
{
    constexpr std::u32string_view characters
        = U"\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F"
          U"\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
    static_assert(characters.size() == 32);
    return character >= 0x80 && character <= 0x9F ? characters[character - 0x80] : character;
}

} // namespace daguerre
