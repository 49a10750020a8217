// SPDX-License-Identifier: Apache-2.0
#include "app/commands/InspectCommand.h"

#include "app/commands/AddOnJson.h"
#include "app/commands/ExitCode.h"
#include "core/Resources.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/generation/EngineLibrary.h"
#include "core/library/PictureReader.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace daguerre {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

template <typename Texts>
QJsonArray jsonList(const Texts& texts)
{
    QJsonArray list;
    for (const auto& item : texts)
        list.append(text(item));
    return list;
}

QJsonArray tensorsJson(const CheckpointFile& file)
{
    QJsonArray tensors;
    for (const TensorInfo& tensor : file.tensors()) {
        QJsonArray shape;
        for (const std::int64_t side : tensor.shape)
            shape.append(qint64(side));
        tensors.append(QJsonObject {{QStringLiteral("name"), text(tensor.name)},
            {QStringLiteral("dtype"), text(dtypeName(tensor.dtype))}, {QStringLiteral("shape"), shape}});
    }
    return tensors;
}

QJsonObject checkpointJson(const CheckpointFile& file, const QString& path)
{
    const FamilyMatch match = detectFamily(file.table());
    QJsonObject metadata;
    for (const auto& [key, value] : file.metadata())
        metadata[text(key)] = text(value);
    return {{QStringLiteral("kind"), QStringLiteral("checkpoint")}, {QStringLiteral("path"), path},
        {QStringLiteral("bytes"), QFileInfo(path).size()}, {QStringLiteral("family"), text(familyId(match.family))},
        {QStringLiteral("family_name"), text(familyName(match.family))},
        {QStringLiteral("family_reason"), text(match.reason)}, {QStringLiteral("native_side"), match.nativeSide},
        {QStringLiteral("metadata"), metadata}, {QStringLiteral("notes"), jsonList(file.notes())},
        {QStringLiteral("tensors"), tensorsJson(file)}};
}

/// What LoRAs may change in the model; nothing where none is given.
std::optional<LoraTargets> targetsOf(const QString& model)
{
    if (model.isEmpty())
        return std::nullopt;
    const auto engine = loadEngine({.resources = resourcesFolder().toStdString()});
    engine->load(model.toStdString(), {});
    return engine->loraTargets();
}

QJsonObject tensorsFileJson(const QString& path, const QString& model)
{
    CheckpointFile file(path.toStdString());
    if (isLora(file.table()))
        return loraJson(LoraFile(std::move(file)), targetsOf(model));
    if (isEmbedding(file.table()))
        return embeddingJson(EmbeddingFile(std::move(file)), targetsOf(model));
    return checkpointJson(file, path);
}

/// Fields that the picture doesn't give are absent. The seed is text: a double can't hold every 64-bit number.
QJsonObject pictureJson(const QString& path)
{
    const PictureInfo info = readPicture(path);
    const ImageMetadata& metadata = info.metadata;
    QJsonObject json {{QStringLiteral("kind"), QStringLiteral("picture")}, {QStringLiteral("path"), path},
        {QStringLiteral("width"), info.size.width()}, {QStringLiteral("height"), info.size.height()},
        {QStringLiteral("prompt"), metadata.prompt}, {QStringLiteral("negative_prompt"), metadata.negativePrompt},
        {QStringLiteral("raw"), metadata.raw}, {QStringLiteral("notes"), QJsonArray::fromStringList(metadata.notes)}};
    if (metadata.steps)
        json[QStringLiteral("steps")] = *metadata.steps;
    if (metadata.guidance)
        json[QStringLiteral("guidance")] = *metadata.guidance;
    if (metadata.seed)
        json[QStringLiteral("seed")] = QString::number(*metadata.seed);
    const std::pair<QString, QString> texts[]
        = {{QStringLiteral("sampler"), metadata.sampler}, {QStringLiteral("schedule"), metadata.scheduleType},
            {QStringLiteral("model"), metadata.model}, {QStringLiteral("model_hash"), metadata.modelHash},
            {QStringLiteral("version"), metadata.version}, {QStringLiteral("written_prompt"), metadata.writtenPrompt},
            {QStringLiteral("written_negative_prompt"), metadata.writtenNegativePrompt}};
    for (const auto& [key, value] : texts) {
        if (!value.isEmpty())
            json[key] = value;
    }
    QJsonObject extra;
    for (const auto& [key, value] : metadata.extra)
        extra[key] = value;
    json[QStringLiteral("extra")] = extra;
    return json;
}

void print(const QString& label, const QString& value)
{
    if (!value.isEmpty())
        std::printf("%-16s%s\n", qUtf8Printable(label + u':'), qUtf8Printable(value));
}

QString shown(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

/// Everything but the long lists, a line each.
void printScalars(const QJsonObject& json)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (entry.key() != QLatin1String("raw"))
            print(entry.key(), shown(entry.value()));
    }
}

QString sizesOf(const QJsonValue& shape)
{
    QStringList sizes;
    for (const auto& size : shape.toArray())
        sizes.append(QString::number(size.toInteger()));
    return QStringLiteral("[%1]").arg(sizes.join(QStringLiteral(", ")));
}

void printFit(const QJsonObject& fit)
{
    print(QStringLiteral("fit"), fit[QStringLiteral("summary")].toString());
    if (!fit.contains(QStringLiteral("summary")))
        printScalars(fit);
    for (const auto& entry : fit[QStringLiteral("misfits")].toArray())
        print(QStringLiteral("other shape"),
            entry[QStringLiteral("name")].toString() + QLatin1Char(' ') + sizesOf(entry[QStringLiteral("shape")])
                + QStringLiteral(", the model has ") + sizesOf(entry[QStringLiteral("model_shape")]));
    for (const auto& entry : fit[QStringLiteral("unknown")].toArray())
        print(QStringLiteral("no layer for"), entry.toString());
}

void printText(const QJsonObject& json)
{
    printScalars(json);
    if (json.contains(QStringLiteral("widths")))
        print(QStringLiteral("widths"), sizesOf(json[QStringLiteral("widths")]));
    printFit(json[QStringLiteral("fit")].toObject());
    printScalars(json[QStringLiteral("metadata")].toObject());
    printScalars(json[QStringLiteral("extra")].toObject());
    for (const auto& note : json[QStringLiteral("notes")].toArray())
        print(QStringLiteral("note"), note.toString());
    for (const auto& entry : json[QStringLiteral("tensors")].toArray()) {
        const QJsonObject tensor = entry.toObject();
        std::printf("  %-5s %s %s\n", qUtf8Printable(tensor[QStringLiteral("dtype")].toString()),
            qUtf8Printable(sizesOf(tensor[QStringLiteral("shape")])),
            qUtf8Printable(tensor[QStringLiteral("name")].toString()));
    }
    for (const auto& entry : json[QStringLiteral("modules")].toArray())
        std::printf("  %-5s %s %s\n", qUtf8Printable(entry[QStringLiteral("kind")].toString()),
            qUtf8Printable(sizesOf(entry[QStringLiteral("shape")])),
            qUtf8Printable(entry[QStringLiteral("name")].toString()));
}

} // namespace

int runInspect(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("json"), {}});
    parser.addOption({QStringLiteral("model"), {}, QStringLiteral("value")});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1)
        throw Error(ErrorKind::Usage, "inspect",
            parser.positionalArguments().size() == 1 ? parser.errorText().toStdString() : "takes one file",
            "daguerre inspect FILE [--model FILE] [--json]");
    const QString path = parser.positionalArguments().constFirst();
    QImageReader picture(path);
    picture.setDecideFormatFromContent(true);
    const QJsonObject json
        = picture.format().isEmpty() ? tensorsFileJson(path, parser.value(QStringLiteral("model"))) : pictureJson(path);
    if (parser.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(json).toJson().constData(), stdout);
    else
        printText(json);
    return Done;
}

} // namespace daguerre
