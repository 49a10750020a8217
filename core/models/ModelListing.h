// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"

#include <QList>

namespace daguerre {

struct ListedModel {
    QString name;
    DiskStamp stamp;
    QString cover; // the name of a picture beside it; empty where there is none
    qint64 coverModified = 0;

    bool operator==(const ListedModel&) const = default;
};

struct ModelListing {
    QList<ListedModel> models;
    QStringList folders; // names
    bool isDiffusers = false; // the folder is a model itself; the lists are empty
    DiskStamp stamp; // then: bytes of all its parts, the latest time, the index's inode
};

/// The model files of a folder with their covers, as forEachEntry has them. Nothing where it can't be read. Any thread.
std::optional<ModelListing> listModels(const QString& folder);
/// By the ending: .safetensors, .ckpt, .pt, .pth, .bin, .gguf.
bool isModelName(const QString& name);

} // namespace daguerre
