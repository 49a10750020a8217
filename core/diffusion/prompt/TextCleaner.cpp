// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/TextCleaner.h"

#include "core/diffusion/prompt/CharacterKind.h"
#include "core/diffusion/prompt/HtmlEntities.h"
#include "core/diffusion/prompt/LowerCase.h"
#include "core/diffusion/prompt/TextFixes.h"
#include "core/diffusion/prompt/Utf8.h"

namespace daguerre {

namespace {

std::u32string withSingleSpaces(std::u32string_view text)
{
    std::u32string words;
    words.reserve(text.size());
    bool gap = false;
    for (const char32_t c : text) {
        const bool space = kindOf(c) == CharacterKind::Space;
        if (!space && gap && !words.empty())
            words += U' ';
        if (!space)
            words += c;
        gap = space;
    }
    return words;
}

} // namespace

std::string cleanPrompt(std::string_view prompt)
{
    const auto text = unescapeHtml(unescapeHtml(fixText(decodeUtf8(prompt))));
    return encodeUtf8(lowerCase(withSingleSpaces(text)));
}

} // namespace daguerre
