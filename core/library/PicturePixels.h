// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace daguerre {

/// The picture of a file as it is meant to be seen: turned as its EXIF orientation says, in sRGB where the file has
/// another colour space. Any thread; may take seconds. Throws Error(InputOutput) where the file can't be read or is no
/// picture, Error(Memory) where its pixels wouldn't fit into the memory that is free: both before anything large is
/// allocated. With `largestSide`, scaled down while it is read so that neither side is longer; never up.
QImage readPixels(const QString& path, int largestSide = 0);
/// The same from an open device at the file's beginning; `name` is what errors call it.
QImage readPixels(QIODevice& device, const QString& name, int largestSide = 0);

} // namespace daguerre
