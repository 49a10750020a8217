// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// Code points of UTF-8 text. Ill-formed bytes become U+FFFD, one for each maximal subpart (The Unicode Standard,
/// section 3.9, table 3-11; Python's errors="replace" does the same), so the result holds no surrogates. Any thread; no
/// errors.
std::u32string decodeUtf8(std::string_view bytes);

/// UTF-8 of code points; whatever is none (surrogates, above U+10FFFF) becomes U+FFFD. Any thread; no errors.
std::string encodeUtf8(std::u32string_view text);

} // namespace daguerre
