// SPDX-License-Identifier: Apache-2.0
#include "core/generation/SavedPictures.h"

#include "core/Error.h"
#include "core/generation/PictureMetadata.h"
#include "core/library/Infotext.h"
#include "core/library/PictureReader.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>

namespace daguerre {

namespace {

/// As the job has it, in whatever language.
const QString& ofJob(const QString& given, const QString& written)
{
    return written.isEmpty() ? given : written;
}

/// What was asked for, and nothing else, as a text that is the same for the same pictures.
QString identity(const ImageMetadata& metadata)
{
    ImageMetadata asked;
    asked.prompt = ofJob(metadata.prompt, metadata.writtenPrompt);
    asked.negativePrompt = ofJob(metadata.negativePrompt, metadata.writtenNegativePrompt);
    asked.steps = metadata.steps;
    asked.sampler = metadata.sampler;
    asked.scheduleType = metadata.scheduleType;
    asked.guidance = metadata.guidance;
    asked.seed = metadata.seed;
    asked.size = metadata.size;
    asked.model = metadata.model;
    return formatInfotext(asked);
}

QString identity(const GenerationRequest& request, int image)
{
    TextToImage picture = request.picture;
    picture.seed += std::uint64_t(image);
    ImageMetadata metadata = metadataOf(picture);
    metadata.model = QFileInfo(request.checkpoint).completeBaseName();
    return identity(parseInfotext(formatInfotext(metadata)));
}

QHash<QString, QString> pathsByIdentity(const QString& folder, qint64 since)
{
    QHash<QString, QString> paths;
    QDirIterator files(folder, {QStringLiteral("*.png")}, QDir::Files);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (file.lastModified().toMSecsSinceEpoch() <= since)
            continue;
        try {
            paths.insert(identity(readPicture(file.filePath()).metadata), file.filePath());
        } catch (const Error&) {
            continue; // not one of ours
        }
    }
    return paths;
}

} // namespace

QStringList savedSince(const GenerationRequest& request)
{
    const QHash<QString, QString> paths = pathsByIdentity(request.folder, request.since);
    QStringList saved;
    for (int image = request.first; image < request.count; ++image) {
        const auto found = paths.constFind(identity(request, image));
        if (found == paths.constEnd())
            break;
        saved.append(*found);
    }
    return saved;
}

} // namespace daguerre
