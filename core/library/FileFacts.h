// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/LibraryIndex.h"

namespace daguerre {

/// What a picture file and its sidecar say. A file that can't be read gives a problem in place of the rest. Any thread.
PictureFacts readFacts(const QString& path, const DiskStamp& stamp);
/// Of a name in which bytes are no text: no path leads to that file.
PictureFacts unnameableFacts(const QString& path);
/// The same with the rating that it had under another name, and a new sidecar, where its own didn't come along.
PictureFacts withRating(PictureFacts facts, int rating);

/// The file whose rating counts: "picture.png.xmp", else "picture.xmp"; empty where neither is there.
QString sidecarOf(const QString& picture);
/// When that one was last modified; 0 where there is none.
qint64 sidecarTime(const QString& picture);
/// The same, from a listing of its folder.
qint64 sidecarTime(const PictureListing& listing, const QString& name);

} // namespace daguerre
