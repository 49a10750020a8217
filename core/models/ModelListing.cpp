// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelListing.h"

#include "core/library/PictureListing.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr std::array modelEndings {
    ".safetensors"_L1, ".ckpt"_L1, ".pt"_L1, ".pth"_L1, ".bin"_L1, ".gguf"_L1, ".sft"_L1};
constexpr auto previewEnding = ".preview"_L1;

QString withoutEnding(const QString& name)
{
    return name.left(name.lastIndexOf(u'.'));
}

/// Pictures by what the model beside them would be called.
using Covers = QHash<QString, ListedFile>;

void addCover(Covers& covers, const ListedFile& picture)
{
    QString model = withoutEnding(picture.name);
    const bool preview = model.endsWith(previewEnding);
    if (preview)
        model.chop(previewEnding.size());
    if (preview || !covers.contains(model)) // it was made for this; the other may be any picture
        covers.insert(model, picture);
}

/// Of a folder of diffusers, whose parts are folders in it.
DiskStamp withParts(DiskStamp stamp, const QString& folder, const QStringList& parts)
{
    const auto take = [&stamp](const ListedFile& file) {
        if (isModelName(file.name))
            stamp.bytes += file.stamp.bytes;
        stamp.modified = qMax(stamp.modified, file.stamp.modified);
    };
    for (const QString& part : parts)
        forEachEntry(joinedPath(folder, part), take, [](const QString&) {});
    return stamp;
}

} // namespace

std::optional<ModelListing> listModels(const QString& folder)
{
    ModelListing listing;
    Covers covers;
    const auto takeFile = [&](const ListedFile& file) {
        if (!file.validName)
            return;
        if (isModelName(file.name))
            listing.models.append({file.name, file.stamp, {}, 0});
        else if (isPictureName(file.name))
            addCover(covers, file);
        else if (file.name == "model_index.json"_L1) {
            listing.isDiffusers = true;
            listing.stamp = file.stamp;
        }
    };
    if (!forEachEntry(folder, takeFile, [&listing](const QString& name) { listing.folders.append(name); }))
        return std::nullopt;
    if (listing.isDiffusers)
        return ModelListing {{}, {}, true, withParts(listing.stamp, folder, listing.folders)};
    for (ListedModel& model : listing.models) {
        const ListedFile cover = covers.value(withoutEnding(model.name));
        model.cover = cover.name;
        model.coverModified = cover.stamp.modified;
    }
    return listing;
}

bool isModelName(const QString& name)
{
    const auto endsIn = [&name](auto ending) { return name.endsWith(ending, Qt::CaseInsensitive); };
    return std::ranges::any_of(modelEndings, endsIn);
}

} // namespace daguerre
