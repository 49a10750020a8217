// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// The text that CLIP's vocabulary was made for: a prompt in UTF-8, cleaned as OpenAI's and open_clip's SimpleTokenizer
/// do it (github.com/mlfoundations/open_clip): ftfy's fixes but the repair of mis-decoded text, HTML unescaped twice,
/// white space collapsed and stripped, lower case. Ill-formed UTF-8 is read as U+FFFD. Any thread; no errors.
std::string cleanPrompt(std::string_view prompt);

} // namespace daguerre
