// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// The keys of AUTOMATIC1111's settings line, in any case. Any thread.

/// Whether the key has a field of its own in ImageMetadata.
bool isInfotextField(QStringView key);
/// Whether AUTOMATIC1111 or its successors write the key.
bool isKnownInfotextKey(QStringView key);
/// The key's place in the line: known keys in AUTOMATIC1111's order, then the others.
qsizetype infotextRank(QStringView key);
/// Letters, digits, underscore; and inside a key space, hyphen and slash.
bool isInfotextKeyCharacter(QChar c);
/// Whether a reader recognises the key: two of those characters or more, beginning with a letter, digit or underscore
/// and not ending with a space.
bool isInfotextKey(QStringView key);

} // namespace daguerre
