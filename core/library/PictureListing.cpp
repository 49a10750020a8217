// SPDX-License-Identifier: Apache-2.0
#include "core/library/PictureListing.h"

using namespace Qt::StringLiterals;

namespace daguerre {

std::optional<PictureListing> listPictures(const QString& folder)
{
    PictureListing listing;
    const auto takeFile = [&listing](const ListedFile& file) {
        if (isPictureName(file.name))
            listing.pictures.append(file);
        else if (file.validName && file.name.endsWith(".xmp"_L1, Qt::CaseInsensitive))
            listing.sidecars.insert(file.name, file.stamp.modified);
    };
    const auto takeFolder = [&listing](const QString& name) { listing.folders.append(name); };
    return forEachEntry(folder, takeFile, takeFolder) ? std::optional(listing) : std::nullopt;
}

bool isPictureName(const QString& name)
{
    for (const auto suffix : {".png"_L1, ".jpg"_L1, ".jpeg"_L1, ".webp"_L1}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace daguerre
