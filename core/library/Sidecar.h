// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// XMP files beside pictures, "picture.png.xmp", as digiKam and darktable read and write them. Any thread.

QString sidecarPath(const QString& picture);

/// The rating (0 to 5) in an XMP file; 0 where it has none, can't be read or says "rejected".
int sidecarRating(const QString& sidecar);

/// Writes the rating to the picture's sidecar, which keeps everything else it has. Throws Error(InputOutput) where it
/// can't be written, or is there and isn't understood; it is then left as it was.
void writeSidecarRating(const QString& picture, int rating);

} // namespace daguerre
