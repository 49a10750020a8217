// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace daguerre {

/// The text of an EXIF UserComment (Exif 2.32, tag 0x9286): an 8-byte character code ("UNICODE\0", "ASCII\0\0\0",
/// zeros), then the text. Under UNICODE it is UTF-16, big-endian as AUTOMATIC1111 writes it or little-endian, whichever
/// the bytes look like, or UTF-8 where they don't look like either. Everything else, texts without a code included, is
/// UTF-8, or Latin-1 where it isn't valid. Trailing U+0000 and spaces are no text. Any thread; doesn't throw.
QString decodedUserComment(QByteArrayView bytes);

} // namespace daguerre
