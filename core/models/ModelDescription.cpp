// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelDescription.h"

#include "core/Failure.h"
#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/CompactUpscaler.h"
#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/KnownLeftovers.h"
#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/checkpoint/lora/LoraFile.h"

#include <QFile>
#include <QFileInfo>

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
    const std::string_view foreign = foreignModel(table);
    if (foreign.starts_with("a VAE"))
        return ModelKind::Vae;
    if (foreign.find("checkpoint") != std::string_view::npos || table.hasPrefix("model.diffusion_model."))
        return ModelKind::Checkpoint;
    const bool upscales = table.contains("body.0.weight") || table.hasPrefix("conv_first.")
        || table.hasPrefix("model.1.sub.0.RDB1.");
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

void takeFamily(ModelFacts& facts, const FamilyMatch& match)
{
    facts.kind = ModelKind::Checkpoint;
    facts.family = text(familyName(match.family));
    facts.reason = QString::fromStdString(match.reason);
    facts.nativeSide = match.nativeSide;
}

void takeUse(ModelFacts& facts, const CheckpointFile& file)
{
    switch (facts.kind) {
    case ModelKind::Lora:
        return takeLora(facts, LoraFile(file));
    case ModelKind::Embedding:
        return takeEmbedding(facts, EmbeddingFile(file));
    case ModelKind::Upscaler:
        return takeUpscaler(facts, compactUpscaler(file.table()));
    case ModelKind::Vae:
        return;
    case ModelKind::Checkpoint:
    case ModelKind::Other:
        return takeFamily(facts, detectFamily(file.table()));
    }
}

void takeTable(ModelFacts& facts, const TensorTable& table)
{
    for (const std::string& note : table.notes())
        facts.notes.append(QString::fromStdString(note));
    takeMetadata(facts, table);
    takeTensors(facts, table);
}

void describe(ModelFacts& facts, const CheckpointFile& file)
{
    facts.kind = kindOf(file.table());
    takeTable(facts, file.table());
    takeUse(facts, file);
}

void describeFolder(ModelFacts& facts, const TensorTable& table)
{
    facts.kind = ModelKind::Checkpoint;
    takeTable(facts, table);
    takeFamily(facts, detectFamily(table));
}

} // namespace

ModelFacts describeModel(const QString& path)
{
    ModelFacts facts;
    try {
        const std::filesystem::path file = QFile::encodeName(path).toStdString();
        if (isDiffusersFolder(file))
            describeFolder(facts, Checkpoint(file).table());
        else
            describe(facts, CheckpointFile(file));
    } catch (...) {
        const Failure failure = currentFailure();
        if (QFileInfo(path).isDir())
            facts.kind = ModelKind::Checkpoint;
        facts.problem = failure.problem;
        facts.remedy = failure.remedy;
    }
    return facts;
}

} // namespace daguerre
