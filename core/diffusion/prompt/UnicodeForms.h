// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// Normalisation form C (Unicode Standard Annex 15) of well-formed text. O(n log n) also where one base character
/// carries any number of marks. Any thread; no errors.
std::u32string composed(std::u32string_view text);

/// The full compatibility decomposition of one character (the same annex); itself where it has none.
std::u32string compatibilityForm(char32_t character);

} // namespace daguerre
