// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace daguerre {

enum class ModelKind { Checkpoint, Lora, Embedding, Vae, Upscaler, PreviewDecoder, Other };

/// What a model file says of itself, from its header alone; a value.
struct ModelFacts {
    ModelKind kind = ModelKind::Other;
    QString family; // "Stable Diffusion 1.x"; empty where the file doesn't tell
    QString variant; // "inpainting", "v-prediction", both; empty for the usual kind
    QString reason; // what in the file decided
    QString problem; // why it can't be used; empty where nothing stands against it
    QString remedy; // what to do about that
    QMap<QString, int> dtypes; // "F16" -> tensors
    int tensorCount = 0;
    qint64 valueCount = 0; // of the tensors that are used, as far as their names tell
    int nativeSide = 0; // pixels a checkpoint was trained at; 0: not known
    QMap<QString, QString> metadata; // long values and large numbers of them are cut
    QStringList notes; // oddities, as sentences

    bool operator==(const ModelFacts&) const = default;
};

/// One file (or a folder of diffusers) of the catalogue's folders; a value.
struct ModelFile {
    QString path;
    DiskStamp stamp;
    QString cover; // a picture beside it; empty where there is none
    qint64 coverModified = 0;
    QString sha256; // empty until it is known
    ModelFacts facts;

    bool operator==(const ModelFile&) const = default;
};

/// A model, however often it is there; a value.
struct ModelEntry {
    QStringList paths; // the first one is used; the others have the same content
    DiskStamp stamp; // of the first
    QString cover;
    qint64 coverModified = 0;
    QString sha256;
    ModelFacts facts;

    bool operator==(const ModelEntry&) const = default;
    QString path() const { return paths.value(0); }
    /// Its file's name without the ending.
    QString name() const;
    bool isUsable() const { return facts.problem.isEmpty(); }
};

/// Files of the same content become one entry; sorted by name, whatever its case.
QList<ModelEntry> mergedModels(const QList<ModelFile>& files);
/// The files of that kind and name, without the ending and in any case: what `<lora:name>` means.
QStringList modelPaths(const QList<ModelEntry>& models, ModelKind kind, const QString& name);
/// The first file of each model of that kind.
QStringList pathsOfKind(const QList<ModelEntry>& models, ModelKind kind);
/// The folders that hold models of that kind.
QStringList modelFolders(const QList<ModelEntry>& models, ModelKind kind);
/// "model.v1.safetensors" and "model.v1" (a folder of diffusers) give "model.v1".
QString modelBaseName(const QString& path);

} // namespace daguerre
