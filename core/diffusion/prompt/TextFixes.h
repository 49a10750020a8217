// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace daguerre {

/// What ftfy.fix_text (ftfy 6, github.com/rspeer/python-ftfy) does with fix_encoding=False, which leaves the text as
/// its writer sees it: line by line and until nothing changes, HTML references (until a line holds `<`), C1 controls as
/// Windows-1252, Latin ligatures, full- and half-width forms, curly quotes, line breaks, terminal escapes, control
/// characters, form C. `text` holds no surrogates. References nested deeper than 64 stay, where ftfy would go on.
/// Time is linear in the text, and that many times more for what is nested. Any thread; no errors.
std::u32string fixText(std::u32string_view text);

} // namespace daguerre
