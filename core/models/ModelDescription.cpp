// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelDescription.h"

#include "core/Failure.h"
#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/CompactUpscaler.h"
#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/KnownLeftovers.h"
#include "core/checkpoint/Prediction.h"
#include "core/checkpoint/TinyDecoder.h"
#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/checkpoint/lora/LoraFile.h"

#include <QFile>
#include <QStringList>

namespace daguerre {

namespace {

constexpr std::size_t mostMetadata = 100;
constexpr std::size_t longestValue = 2000; // bytes

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

ModelKind kindOf(const TensorTable& table)
{
    if (isLora(table))
        return ModelKind::Lora;
    if (isEmbedding(table))
        return ModelKind::Embedding;
    if (isTinyAutoencoder(table))
        return ModelKind::PreviewDecoder;
    const std::string_view foreign = foreignModel(table);
    if (foreign.starts_with("a VAE"))
        return ModelKind::Vae;
    if (foreign.find("checkpoint") != std::string_view::npos || table.hasPrefix("model.diffusion_model."))
        return ModelKind::Checkpoint;
    const bool upscales
        = table.contains("body.0.weight") || table.hasPrefix("conv_first.") || table.hasPrefix("model.1.sub.0.RDB1.");
    return foreign.empty() && upscales ? ModelKind::Upscaler : ModelKind::Other;
}

void takeMetadata(ModelFacts& facts, const TensorTable& table)
{
    for (const auto& [key, value] : table.metadata()) {
        if (std::size_t(facts.metadata.size()) == mostMetadata)
            return;
        if (key.size() <= longestValue)
            facts.metadata.insert(text(key), text(std::string_view(value).substr(0, longestValue)));
    }
}

void takeTensors(ModelFacts& facts, const TensorTable& table)
{
    facts.tensorCount = int(table.tensors().size());
    for (const TensorInfo& tensor : table.tensors()) {
        ++facts.dtypes[text(dtypeName(tensor.dtype))];
        if (!isKnownLeftover(tensor.name))
            facts.valueCount += qint64(tensor.byteCount / elementBytes(tensor.dtype));
    }
}

void takeLora(ModelFacts& facts, const LoraFile& lora)
{
    facts.family = QString::fromStdString(lora.base());
    facts.reason = QString::fromStdString(lora.format());
}

void takeEmbedding(ModelFacts& facts, const EmbeddingFile& embedding)
{
    facts.family = QString::fromStdString(embedding.base());
    facts.reason = QStringLiteral("%1 vectors (%2)").arg(embedding.count()).arg(text(embedding.format()));
}

void takeUpscaler(ModelFacts& facts, const CompactUpscaler& upscaler)
{
    facts.reason = QStringLiteral("%1x, %2 convolutions of %3 channels")
                       .arg(upscaler.scale)
                       .arg(upscaler.depth)
                       .arg(upscaler.channels);
}

void takePreviewDecoder(ModelFacts& facts, const CheckpointFile& file)
{
    const TinyDecoder decoder = tinyDecoder(file.table());
    const auto family = tinyDecoderFamily(file.path());
    facts.family = family ? text(familyName(*family)) : QString();
    facts.reason = QStringLiteral("TAESD decoder of %1 channels").arg(decoder.channels)
        + (family ? QStringLiteral(", family by its name") : QString());
}

void takePrediction(ModelFacts& facts, const FamilyMatch& match, const Prediction& prediction)
{
    QStringList variant;
    if (match.inpainting)
        variant.append(QStringLiteral("inpainting"));
    if (prediction.type == PredictionType::V)
        variant.append(QStringLiteral("v-prediction"));
    if (prediction.zeroTerminalSnr)
        variant.append(QStringLiteral("zero-terminal SNR"));
    facts.variant = variant.join(QStringLiteral(", "));
}

void takeFamily(ModelFacts& facts, const Checkpoint& checkpoint, const FamilyMatch& match)
{
    facts.kind = ModelKind::Checkpoint;
    facts.family = text(familyName(match.family));
    facts.reason = QString::fromStdString(match.reason);
    facts.nativeSide = match.nativeSide;
    takePrediction(facts, match, detectPrediction(checkpoint, match));
}

void takeTable(ModelFacts& facts, const TensorTable& table)
{
    for (const std::string& note : table.notes())
        facts.notes.append(QString::fromStdString(note));
    takeMetadata(facts, table);
    takeTensors(facts, table);
}

void describeFile(ModelFacts& facts, const CheckpointFile& file)
{
    facts.kind = kindOf(file.table());
    takeTable(facts, file.table());
    switch (facts.kind) {
    case ModelKind::Lora:
        return takeLora(facts, LoraFile(file));
    case ModelKind::Embedding:
        return takeEmbedding(facts, EmbeddingFile(file));
    case ModelKind::Upscaler:
        return takeUpscaler(facts, compactUpscaler(file.table()));
    case ModelKind::PreviewDecoder:
        return takePreviewDecoder(facts, file);
    case ModelKind::Vae:
        return;
    case ModelKind::Checkpoint:
    case ModelKind::Other:
        break;
    }
    const FamilyMatch match = detectFamily(file.table()); // first: throws what is to be said of it
    takeFamily(facts, Checkpoint(file), match);
}

void describeFolder(ModelFacts& facts, const std::filesystem::path& path)
{
    facts.kind = ModelKind::Checkpoint;
    const Checkpoint checkpoint(path);
    takeTable(facts, checkpoint.table());
    takeFamily(facts, checkpoint, detectFamily(checkpoint.table()));
}

} // namespace

ModelFacts describeModel(const QString& path)
{
    ModelFacts facts;
    try {
        const std::filesystem::path file = QFile::encodeName(path).toStdString();
        if (isDiffusersFolder(file))
            describeFolder(facts, file);
        else
            describeFile(facts, CheckpointFile(file));
    } catch (...) {
        const Failure failure = currentFailure();
        facts.problem = failure.problem;
        facts.remedy = failure.remedy;
    }
    return facts;
}

} // namespace daguerre
