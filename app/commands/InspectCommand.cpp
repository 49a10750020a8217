// SPDX-License-Identifier: Apache-2.0
#include "app/commands/InspectCommand.h"

#include "app/commands/AddOnJson.h"
#include "app/commands/ExitCode.h"
#include "core/Resources.h"
#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/TinyDecoder.h"
#include "core/checkpoint/VaeTensors.h"
#include "core/diffusion/MemoryBudget.h"
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

QJsonArray tensorsJson(const TensorTable& table)
{
    QJsonArray tensors;
    for (const TensorInfo& tensor : table.tensors()) {
        QJsonArray shape;
        for (const std::int64_t side : tensor.shape)
            shape.append(qint64(side));
        tensors.append(QJsonObject {{QStringLiteral("name"), text(tensor.name)},
            {QStringLiteral("dtype"), text(dtypeName(tensor.dtype))}, {QStringLiteral("shape"), shape}});
    }
    return tensors;
}

/// What becomes of each tensor when the model is loaded.
QJsonObject reportJson(const LoadReport& report)
{
    QJsonObject metadata, dtypes;
    for (const auto& [key, value] : report.metadata)
        metadata[text(key)] = text(value);
    for (const auto& [dtype, count] : report.dtypes)
        dtypes[text(dtype)] = count;
    return {{QStringLiteral("family"), text(familyId(report.family))},
        {QStringLiteral("family_name"), text(familyName(report.family))},
        {QStringLiteral("family_reason"), text(report.familyReason)},
        {QStringLiteral("native_side"), report.nativeSide}, {QStringLiteral("inpainting"), report.inpainting},
        {QStringLiteral("prediction"), text(predictionId(report.prediction))},
        {QStringLiteral("prediction_reason"), text(report.predictionReason)},
        {QStringLiteral("zero_terminal_snr"), report.zeroTerminalSnr}, {QStringLiteral("dtypes"), dtypes},
        {QStringLiteral("tensors_used"), report.tensorsUsed}, {QStringLiteral("missing"), jsonList(report.missing)},
        {QStringLiteral("unused"), jsonList(report.unused)},
        {QStringLiteral("known_unused"), jsonList(report.knownUnused)},
        {QStringLiteral("weight_bytes"), qint64(report.weightBytes)},
        {QStringLiteral("memory_needed"), qint64(report.copiedBytes)},
        {QStringLiteral("memory_free"), qint64(availableMemory())},
        {QStringLiteral("milliseconds"), report.milliseconds}, {QStringLiteral("metadata"), metadata},
        {QStringLiteral("notes"), jsonList(report.notes)}};
}

QJsonObject checkpointJson(const QString& path)
{
    const Checkpoint checkpoint(path.toStdString());
    detectFamily(checkpoint.table()); // says what else it is before the engine is loaded
    QJsonObject json
        = reportJson(loadEngine({.resources = resourcesFolder().toStdString()})->examine({path.toStdString()}));
    json[QStringLiteral("kind")] = QStringLiteral("checkpoint");
    json[QStringLiteral("path")] = path;
    json[QStringLiteral("bytes")] = qint64(checkpoint.table().fileBytes());
    json[QStringLiteral("tensors")] = tensorsJson(checkpoint.table());
    return json;
}

/// A file that holds a VAE and nothing else of a model.
QJsonObject vaeJson(const CheckpointFile& file, const QString& path)
{
    const auto tensors = vaeTensors(file.table());
    return {{QStringLiteral("kind"), QStringLiteral("vae")}, {QStringLiteral("path"), path},
        {QStringLiteral("bytes"), QFileInfo(path).size()},
        {QStringLiteral("names"),
            tensors.front().name.starts_with("vae.") ? QStringLiteral("diffusers") : QStringLiteral("single file")},
        {QStringLiteral("notes"), jsonList(file.notes())}, {QStringLiteral("tensors"), tensorsJson(file.table())}};
}

/// TAESD, for previews.
QJsonObject taesdJson(const CheckpointFile& file, const QString& path)
{
    const TinyDecoder decoder = tinyDecoder(file.table());
    QJsonObject json {{QStringLiteral("kind"), QStringLiteral("taesd")}, {QStringLiteral("path"), path},
        {QStringLiteral("bytes"), QFileInfo(path).size()}, {QStringLiteral("channels"), qint64(decoder.channels)},
        {QStringLiteral("notes"), jsonList(file.notes())}, {QStringLiteral("tensors"), tensorsJson(file.table())}};
    if (const auto family = tinyDecoderFamily(file.path()))
        json[QStringLiteral("family_by_name")] = text(familyId(*family));
    return json;
}

/// What LoRAs may change in the model; nothing where none is given.
std::optional<LoraTargets> targetsOf(const QString& model)
{
    if (model.isEmpty())
        return std::nullopt;
    const auto engine = loadEngine({.resources = resourcesFolder().toStdString()});
    engine->load({model.toStdString()});
    return engine->loraTargets();
}

QJsonObject tensorsFileJson(const QString& path, const QString& model)
{
    if (isDiffusersFolder(path.toStdString()))
        return checkpointJson(path);
    CheckpointFile file(path.toStdString());
    if (isLora(file.table()))
        return loraJson(LoraFile(std::move(file)), targetsOf(model));
    if (isEmbedding(file.table()))
        return embeddingJson(EmbeddingFile(std::move(file)), targetsOf(model));
    if (isTinyAutoencoder(file.table()))
        return taesdJson(file, path);
    return holdsOnlyVae(file.table()) ? vaeJson(file, path) : checkpointJson(path);
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
    for (const auto& entry : fit[QStringLiteral("unread")].toArray())
        print(QStringLiteral("unknown kind"), entry.toString());
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
