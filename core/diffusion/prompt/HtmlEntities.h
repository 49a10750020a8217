// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// Every character reference of HTML replaced, once, from left to right, as Python's html.unescape does it (the HTML
/// standard, section 13.2.5): named ones also without their semicolon, by the longest name that fits; numbers by the
/// standard's table, U+FFFD for surrogates and beyond U+10FFFF, nothing for control characters and noncharacters. Any
/// thread; no errors: what is no reference stays.
std::u32string unescapeHtml(std::u32string_view text);

/// The unambiguous references only, as ftfy's unescape_html: with a semicolon, at most 24 letters and digits, and also
/// names in capitals of which HTML knows the small form. Any thread; no errors.
std::u32string unescapeClearHtml(std::u32string_view text);

/// What Windows-1252 has at the places of the control characters U+0080 to U+009F; any other character is itself.
char32_t fromWindows1252(char32_t character);

} // namespace daguerre
