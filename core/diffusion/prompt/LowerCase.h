// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// Full lower case without a language, as Python's str.lower(): U+0130 becomes two characters, and a capital sigma that
/// ends a word becomes the final one (The Unicode Standard, section 3.13). Any thread; no errors.
std::u32string lowerCase(std::u32string_view text);

} // namespace daguerre
