// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageMetadata.h"

class QIODevice;

namespace daguerre {

/// What a picture file says about itself; the pixels are not read.
struct PictureInfo {
    ImageMetadata metadata; // its `raw` is empty where the file holds no description
    QSize size; // pixels, from the file's header; empty where that is broken
    bool whole = true; // false where the file is known to be cut off
    QList<std::pair<QString, QString>> texts; // PNG: every text of the file, for layouts other than AUTOMATIC1111's
};

/// Reads the description of a PNG (text `parameters`, else XMP), or of a JPEG, WebP or other picture that Exiv2 knows
/// (EXIF UserComment, else XMP). In XMP it is dc:description, where Draw Things keeps it, or exif:UserComment. A
/// damaged file gives what is sound in it, with notes. Any thread; Exiv2 isn't thread-safe, so its part is done one
/// file at a time. Throws Error(InputOutput) where the file can't be read, is empty, or is no picture.
PictureInfo readPicture(const QString& path);
/// The same from an open device at the file's beginning; `name` is what errors call it. What isn't a PNG is read into
/// memory.
PictureInfo readPicture(QIODevice& device, const QString& name);

} // namespace daguerre
