// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

inline constexpr qsizetype maximumFileNameBytes = 255; // of most file systems; encrypted folders allow fewer

/// `text` as the name of a file without its suffix, valid on Linux, Windows and macOS: no separators, characters that
/// Windows reserves, control or direction characters ('_' instead); no space, dot, hyphen or underscore at either end;
/// none of Windows' device names; at most `maximumBytes` of UTF-8, cut between characters as a reader sees them where
/// one fits. "picture" where nothing is left. Applying it twice changes nothing more. Any thread; doesn't throw.
QString safeBaseName(const QString& text, qsizetype maximumBytes);

/// The beginning of `text` that fits in `bytes` of UTF-8, cut between characters as a reader sees them, between code
/// points where the first of those is longer. Any thread.
QString cutToBytes(const QString& text, qsizetype bytes);

} // namespace daguerre
