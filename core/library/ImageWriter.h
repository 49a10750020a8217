// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageMetadata.h"

#include <QImage>

namespace daguerre {

/// Writing pictures. Every function here: any thread; throws Error(InputOutput) with the path, the system's words and a
/// remedy where the disk doesn't take it, and then nothing of the picture is left behind, under no name.
/// The process must ignore SIGXFSZ (std::signal, in main): a file-size limit ends it otherwise.

/// The picture as a PNG file, 8 bits a channel, with an alpha channel only where the picture has one; an sRGB chunk
/// where its colour space is sRGB or not stated, an ICC profile otherwise; 96 dots an inch; formatInfotext(metadata) as
/// the text `parameters` unless `metadata` is empty, and none of the picture's own texts. Throws Error(Internal) where
/// the picture is null, Error(Memory) where there isn't enough.
QByteArray encodePng(const QImage& image, const ImageMetadata& metadata);

/// Writes `baseName`.png, made safe, to `folder`, which must exist; `baseName`-2.png and so on where the name is taken:
/// no file is ever replaced. The file appears whole, once its bytes are on the disk. Returns its path.
QString savePng(const QImage& image, const ImageMetadata& metadata, const QString& folder, const QString& baseName);

/// The same under exactly that path, replacing a file that has it (through a symbolic link, the one it points to).
/// Throws where something other than a file has the path. Returns the path as given.
QString savePngAs(const QImage& image, const ImageMetadata& metadata, const QString& path);

/// Throws where `folder` doesn't exist, may not be written to, or has less than `bytes` free; to be asked before a job.
void requireSpace(const QString& folder, qint64 bytes);
/// What one picture of that size may need on the disk, in bytes.
qint64 largestPngSize(QSize size);

} // namespace daguerre
