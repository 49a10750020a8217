// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/Utf8.h"

#include <utf8proc.h>

namespace daguerre {

namespace {

constexpr char32_t replacement = U'\uFFFD';

// The well-formed sequences that a lead byte can begin (table 3-7): how many bytes follow, and the range of the first
// of them.
struct Lead {
    unsigned char first;
    unsigned char last;
    unsigned char following;
    unsigned char secondFirst;
    unsigned char secondLast;
};
constexpr Lead leads[] = {
    {0x00, 0x7F, 0, 0, 0},
    {0xC2, 0xDF, 1, 0x80, 0xBF},
    {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF},
    {0xED, 0xED, 2, 0x80, 0x9F},
    {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF},
    {0xF1, 0xF3, 3, 0x80, 0xBF},
    {0xF4, 0xF4, 3, 0x80, 0x8F},
};

const Lead* leadOf(unsigned char byte)
{
    for (const Lead& lead : leads)
        if (byte >= lead.first && byte <= lead.last)
            return &lead;
    return nullptr;
}

// One character, or U+FFFD for a maximal subpart of one, taken off the front of `bytes`, which isn't empty.
char32_t takeCharacter(std::string_view& bytes)
{
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const Lead* lead = leadOf(byte);
    if (!lead)
        return replacement;
    if (lead->following == 0)
        return byte;
    char32_t code = byte & (0x3F >> lead->following);
    for (int i = 0; i < lead->following; ++i) {
        const auto next = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front());
        if (next < (i == 0 ? lead->secondFirst : 0x80) || next > (i == 0 ? lead->secondLast : 0xBF))
            return replacement;
        code = code << 6 | (next & 0x3F);
        bytes.remove_prefix(1);
    }
    return code;
}

} // namespace

std::u32string decodeUtf8(std::string_view bytes)
{
    std::u32string text;
    text.reserve(bytes.size());
    while (!bytes.empty())
        text += takeCharacter(bytes);
    return text;
}

std::string encodeUtf8(std::u32string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t c : text) {
        const bool valid = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(c));
        utf8proc_uint8_t buffer[4];
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(valid ? c : replacement), buffer);
        bytes.append(buffer, buffer + length);
    }
    return bytes;
}

} // namespace daguerre
