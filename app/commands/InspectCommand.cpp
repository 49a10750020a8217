// SPDX-License-Identifier: Apache-2.0
#include "app/commands/InspectCommand.h"

#include "app/commands/ExitCode.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/CheckpointFile.h"
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

QJsonObject checkpointJson(const QString& path)
{
    const CheckpointFile file(path.toStdString());
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

void printText(const QJsonObject& json)
{
    printScalars(json);
    printScalars(json[QStringLiteral("metadata")].toObject());
    printScalars(json[QStringLiteral("extra")].toObject());
    for (const auto& note : json[QStringLiteral("notes")].toArray())
        print(QStringLiteral("note"), note.toString());
    for (const auto& entry : json[QStringLiteral("tensors")].toArray()) {
        const QJsonObject tensor = entry.toObject();
        QStringList sides;
        for (const auto& side : tensor[QStringLiteral("shape")].toArray())
            sides.append(QString::number(side.toInteger()));
        std::printf("  %-5s [%s] %s\n", qUtf8Printable(tensor[QStringLiteral("dtype")].toString()),
            qUtf8Printable(sides.join(QStringLiteral(", "))),
            qUtf8Printable(tensor[QStringLiteral("name")].toString()));
    }
}

} // namespace

int runInspect(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("json"), {}});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1)
        throw Error(ErrorKind::Usage, "inspect",
            parser.positionalArguments().size() == 1 ? parser.errorText().toStdString() : "takes one file",
            "daguerre inspect FILE [--json]");
    const QString path = parser.positionalArguments().constFirst();
    QImageReader picture(path);
    picture.setDecideFormatFromContent(true);
    const QJsonObject json = picture.format().isEmpty() ? checkpointJson(path) : pictureJson(path);
    if (parser.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(json).toJson().constData(), stdout);
    else
        printText(json);
    return Done;
}

} // namespace daguerre
