// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace daguerre {

/// The words that are encoded by themselves, as views into `text` (cleaned, well-formed UTF-8): CLIP's pattern
/// 's|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+ without regard to case (github.com/openai/CLIP,
/// simple_tokenizer.py). White space is dropped. Two characters follow from the case rule of Python's regex package:
/// U+017F is an s after an apostrophe, and U+0345, a mark whose capital is a letter, is in no class and dropped. Any
/// thread; no errors.
std::vector<std::string_view> splitWords(std::string_view text);

} // namespace daguerre
