// SPDX-License-Identifier: Apache-2.0
#include "core/generation/AddOnFolders.h"

#include "core/Error.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

QStringList orOwn(const QStringList& folders, const QString& name)
{
    return folders.isEmpty()
        ? QStringList {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/daguerre/"_s + name}
        : folders;
}

/// All LoRA files in the folder and below, sorted, so that of two with one name the same is always taken.
QStringList loraFilesIn(const QString& folder)
{
    QStringList files;
    QDirIterator each(folder, {u"*.safetensors"_s, u"*.pt"_s, u"*.ckpt"_s, u"*.bin"_s}, QDir::Files,
        QDirIterator::Subdirectories); // doesn't follow links to folders
    while (each.hasNext())
        files.append(each.next());
    files.sort();
    return files;
}

QString named(const QString& name, const QStringList& folders, Qt::CaseSensitivity sensitivity)
{
    for (const QString& folder : folders)
        for (const QString& file : loraFilesIn(folder))
            if (QFileInfo(file).completeBaseName().compare(name, sensitivity) == 0)
                return file;
    return {};
}

void refuseTagsIn(const std::string& negativePrompt)
{
    if (const TaggedPrompt tagged = withoutLoraTags(negativePrompt); !tagged.tags.empty())
        throw Error(ErrorKind::Usage, "negative prompt",
            tagged.tags.front().written + " stands here, but a LoRA changes the model for both prompts",
            "move it to the prompt, with a weight below 0 for the opposite");
}

} // namespace

QStringList loraFolders(const GenerationRequest& request)
{
    return orOwn(request.loraFolders, u"loras"_s);
}

QStringList embeddingFolders(const GenerationRequest& request)
{
    return orOwn(request.embeddingFolders, u"embeddings"_s);
}

QString findLora(const QString& name, const QStringList& folders)
{
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive})
        if (const QString file = named(name, folders, sensitivity); !file.isEmpty())
            return file;
    throw Error(ErrorKind::Usage, "prompt", "no LoRA is called \"" + name.toStdString() + "\"",
        "it was looked for in " + folders.join(u", "_s).toStdString() + ": put its file there, or take the tag out");
}

GenerationRequest withAddOns(const GenerationRequest& request)
{
    refuseTagsIn(request.picture.negativePrompt);
    GenerationRequest given = request;
    const TaggedPrompt tagged = withoutLoraTags(request.picture.prompt);
    given.picture.prompt = tagged.text;
    for (const LoraTag& tag : tagged.tags) {
        const QString file = findLora(QString::fromStdString(tag.name), loraFolders(request));
        given.picture.loras.push_back({file.toStdString(), tag.unetWeight, tag.textWeight});
    }
    given.picture.embeddingFolders.clear();
    for (const QString& folder : embeddingFolders(request))
        given.picture.embeddingFolders.emplace_back(folder.toStdString());
    for (LoraUse& lora : given.picture.loras)
        lora.partly = lora.partly || request.partialLoras;
    return given;
}

} // namespace daguerre
