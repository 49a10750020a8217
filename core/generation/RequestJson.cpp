// SPDX-License-Identifier: Apache-2.0
#include "core/generation/RequestJson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

int sideOr(const QJsonValue& stored, int fallback)
{
    const int side = stored.toInt();
    return side >= minimumSide && side <= maximumSide && side % 8 == 0 ? side : fallback;
}

QJsonArray toJson(const std::vector<LoraUse>& loras)
{
    QJsonArray list;
    for (const LoraUse& lora : loras)
        list.append(QJsonObject {{u"path"_s, QString::fromStdString(lora.path.string())}, {u"unet"_s, lora.unetWeight},
            {u"text"_s, lora.textWeight}, {u"partly"_s, lora.partly}});
    return list;
}

std::vector<LoraUse> lorasFromJson(const QJsonArray& json)
{
    std::vector<LoraUse> loras;
    for (const auto& value : json) {
        const QJsonObject lora = value.toObject();
        loras.push_back({lora[u"path"].toString().toStdString(), lora[u"unet"].toDouble(1), lora[u"text"].toDouble(1),
            lora[u"partly"].toBool()});
    }
    return loras;
}

QStringList foldersFromJson(const QJsonValue& json)
{
    QStringList folders;
    for (const auto& folder : json.toArray())
        folders.append(folder.toString());
    return folders;
}

} // namespace

QJsonObject toJson(const TextToImage& picture)
{
    return {
        {u"prompt"_s, text(picture.prompt)},
        {u"negativePrompt"_s, text(picture.negativePrompt)},
        {u"seed"_s, QString::number(picture.seed)},
        {u"steps"_s, picture.steps},
        {u"guidance"_s, picture.guidanceScale},
        {u"width"_s, picture.width},
        {u"height"_s, picture.height},
        {u"sampler"_s, text(nameOf(picture.sampler).id)},
        {u"schedule"_s, text(nameOf(picture.schedule).id)},
        {u"loras"_s, toJson(picture.loras)},
    };
}

TextToImage pictureFromJson(const QJsonObject& json)
{
    TextToImage picture;
    picture.prompt = json[u"prompt"].toString().toStdString();
    picture.negativePrompt = json[u"negativePrompt"].toString().toStdString();
    picture.seed = json[u"seed"].toString().toULongLong();
    picture.steps = std::clamp(json[u"steps"].toInt(picture.steps), 1, maximumSteps);
    picture.guidanceScale = std::clamp(json[u"guidance"].toDouble(picture.guidanceScale), 0.0, maximumGuidance);
    picture.width = sideOr(json[u"width"], picture.width);
    picture.height = sideOr(json[u"height"], picture.height);
    picture.sampler = samplerNamed(json[u"sampler"].toString().toStdString()).value_or(picture.sampler);
    picture.schedule = scheduleNamed(json[u"schedule"].toString().toStdString()).value_or(picture.schedule);
    picture.loras = lorasFromJson(json[u"loras"].toArray());
    return picture;
}

QString toJson(Upscaling upscaling)
{
    return text(nameOf(upscaling).id);
}

Upscaling upscalingFromJson(const QJsonValue& json, Upscaling fallback)
{
    return upscalingNamed(json.toString().toStdString()).value_or(fallback);
}

QJsonObject toJson(const GenerationRequest& request)
{
    return {
        {u"picture"_s, toJson(request.picture)},
        {u"upscale"_s, toJson(request.upscaling)},
        {u"first"_s, request.first},
        {u"count"_s, request.count},
        {u"checkpoint"_s, request.checkpoint},
        {u"vae"_s, request.vae},
        {u"prediction"_s, request.prediction ? text(predictionId(*request.prediction)) : QString()},
        {u"folder"_s, request.folder},
        {u"fileNamePattern"_s, request.fileNamePattern},
        {u"since"_s, QString::number(request.since)},
        {u"verbatim"_s, request.verbatim},
        {u"loraFolders"_s, QJsonArray::fromStringList(request.loraFolders)},
        {u"embeddingFolders"_s, QJsonArray::fromStringList(request.embeddingFolders)},
        {u"partialLoras"_s, request.partialLoras},
    };
}

GenerationRequest requestFromJson(const QJsonObject& json)
{
    GenerationRequest request;
    request.picture = pictureFromJson(json[u"picture"].toObject());
    request.upscaling = upscalingFromJson(json[u"upscale"], Upscaling::None);
    request.first = json[u"first"].toInt();
    request.count = json[u"count"].toInt(1);
    request.checkpoint = json[u"checkpoint"].toString();
    request.vae = json[u"vae"].toString();
    request.prediction = predictionNamed(json[u"prediction"].toString().toStdString());
    request.folder = json[u"folder"].toString();
    request.fileNamePattern = json[u"fileNamePattern"].toString();
    request.since = json[u"since"].toString().toLongLong();
    request.verbatim = json[u"verbatim"].toBool();
    request.loraFolders = foldersFromJson(json[u"loraFolders"]);
    request.embeddingFolders = foldersFromJson(json[u"embeddingFolders"]);
    request.partialLoras = json[u"partialLoras"].toBool();
    return request;
}

} // namespace daguerre
