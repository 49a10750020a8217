// SPDX-License-Identifier: Apache-2.0
#include "app/commands/AddOnJson.h"

#include "core/checkpoint/lora/AddOnFit.h"
#include "core/checkpoint/lora/LoraHash.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QJsonArray shapeJson(const std::vector<std::int64_t>& shape)
{
    QJsonArray sizes;
    for (const std::int64_t size : shape)
        sizes.append(qint64(size));
    return sizes;
}

QString partId(LoraPart part)
{
    switch (part) {
    case LoraPart::UNet:
        return u"unet"_s;
    case LoraPart::TextEncoder:
        return u"text_encoder"_s;
    case LoraPart::SecondTextEncoder:
        break;
    }
    return u"text_encoder_2"_s;
}

QJsonObject moduleJson(const LoraModule& module)
{
    QJsonObject json {{u"name"_s, text(module.name)}, {u"part"_s, partId(module.part)},
        {u"layer"_s, text(module.layer)}, {u"kind"_s, text(loraKindName(module.kind))}};
    if (const auto shape = changedShape(module))
        json[u"shape"_s] = shapeJson(*shape);
    if (const auto rank = rankOf(module))
        json[u"rank"_s] = qint64(*rank);
    return json;
}

QJsonObject fitJson(const LoraFit& fit)
{
    QJsonArray misfits;
    for (const LoraMisfit& misfit : fit.misfits)
        misfits.append(QJsonObject {{u"name"_s, text(misfit.module)}, {u"shape"_s, shapeJson(misfit.gives)},
            {u"model_shape"_s, shapeJson(misfit.wants)}});
    QJsonArray unknown;
    for (const std::string& name : fit.unknown)
        unknown.append(text(name));
    QJsonArray unread;
    for (const std::string& name : fit.unread)
        unread.append(text(name));
    return {{u"summary"_s, text(fit.summary())}, {u"model"_s, text(fit.model)}, {u"fits"_s, qint64(fit.matches.size())},
        {u"of"_s, qint64(fit.moduleCount)}, {u"misfits"_s, misfits}, {u"unknown"_s, unknown}, {u"unread"_s, unread}};
}

QJsonObject commonJson(const QString& kind, const CheckpointFile& file)
{
    QJsonObject metadata;
    for (const auto& [key, value] : file.metadata())
        metadata[text(key)] = text(value);
    QJsonArray notes;
    for (const std::string& note : file.notes())
        notes.append(text(note));
    return {{u"kind"_s, kind}, {u"path"_s, text(file.path().string())}, {u"bytes"_s, qint64(file.table().fileBytes())},
        {u"metadata"_s, metadata}, {u"notes"_s, notes}};
}

QJsonObject fitJson(const EmbeddingFile& embedding, const LoraTargets& model)
{
    return {{u"model"_s, text(model.model())}, {u"fits"_s, fitEmbedding(embedding, model).isComplete()},
        {u"model_widths"_s, shapeJson(textWidths(model))}};
}

} // namespace

QJsonObject loraJson(const LoraFile& lora, const std::optional<LoraTargets>& model)
{
    QJsonObject json = commonJson(u"lora"_s, lora.file());
    QJsonArray modules;
    for (const LoraModule& module : lora.modules())
        modules.append(moduleJson(module));
    json[u"format"_s] = text(lora.format());
    json[u"base"_s] = text(lora.base());
    json[u"hash"_s] = text(loraHash(lora.path()));
    json[u"module_count"_s] = modules.size();
    json[u"modules"_s] = modules;
    if (model)
        json[u"fit"_s] = fitJson(fitLora(lora, *model));
    return json;
}

QJsonObject embeddingJson(const EmbeddingFile& embedding, const std::optional<LoraTargets>& model)
{
    QJsonObject json = commonJson(u"embedding"_s, embedding.file());
    json[u"format"_s] = text(embedding.format());
    json[u"base"_s] = text(embedding.base());
    json[u"vectors"_s] = qint64(embedding.count());
    json[u"widths"_s] = shapeJson(vectorWidths(embedding));
    if (model)
        json[u"fit"_s] = fitJson(embedding, *model);
    return json;
}

} // namespace daguerre
