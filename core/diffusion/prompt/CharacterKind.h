// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// What CLIP's word pattern tells apart: \p{L}, \p{N}, \s, and the rest.
enum class CharacterKind { Letter, Number, Space, Other };

/// By general category; Space is Unicode's White_Space property, which is Python's \s but for U+001C to U+001F.
/// Any thread; no errors.
CharacterKind kindOf(char32_t character);

/// A decimal digit of any script: category Nd, Python's \d.
bool isDecimalDigit(char32_t character);

} // namespace daguerre
