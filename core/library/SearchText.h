// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// A text as the index stores and compares it: NFC, case folded, and with every character of a script that is written
/// without spaces (Han, kana, Hangul, Thai ...) and every emoji a word of its own, so that a part of a longer run is
/// found. Any thread.
QString searchText(const QString& text);

/// Whether that character is a word of its own in searchText().
bool standsAlone(char32_t character);

} // namespace daguerre
