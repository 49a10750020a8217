// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageMetadata.h"

#include <QDateTime>
#include <QMetaType>

namespace daguerre {

using PictureId = qint64; // of a row of the index; never used again for another picture

enum class PictureState {
    Present,
    Offline, // its folder is not there
    Missing, // the file is gone
    Unreadable,
};

/// What the index knows of one picture; a value.
struct PictureRecord {
    PictureId id = 0;
    QString path;
    PictureState state = PictureState::Present;
    QString problem; // Unreadable: why, in words for a user
    QDateTime created; // the file's time of last modification when it was first seen
    QSize size; // pixels
    int rating = 0; // 0 to 5
    ImageMetadata metadata; // parsed from the stored infotext
};

/// A delete that can be taken back.
struct TrashBatch {
    qint64 id = 0;
    QList<PictureId> pictures;
};

} // namespace daguerre
