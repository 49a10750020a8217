// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"

#include <QHash>
#include <QList>

namespace daguerre {

struct PictureListing {
    QList<ListedFile> pictures; // .png, .jpg, .jpeg, .webp
    QHash<QString, qint64> sidecars; // names of .xmp files and when they were last modified
    QStringList folders; // names; symbolic links to folders as well
};

/// What is in a folder, as forEachEntry has it. Nothing where it can't be read. Any thread.
std::optional<PictureListing> listPictures(const QString& folder);
bool isPictureName(const QString& name);

} // namespace daguerre
