// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelText.h"

#include <QCoreApplication>
#include <QLocale>

namespace daguerre {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(daguerre::ModelText)
};

} // namespace

QString kindText(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Checkpoint:
        return Texts::tr("Checkpoint");
    case ModelKind::Lora:
        return Texts::tr("LoRA");
    case ModelKind::Embedding:
        return Texts::tr("Embedding");
    case ModelKind::Vae:
        return Texts::tr("VAE");
    case ModelKind::Upscaler:
        return Texts::tr("Upscaler");
    case ModelKind::PreviewDecoder:
        return Texts::tr("Preview decoder");
    case ModelKind::Other:
        break;
    }
    return Texts::tr("Other");
}

QString familyText(const ModelEntry& model)
{
    if (!model.isUsable())
        return Texts::tr("Can't be used");
    const ModelFacts& facts = model.facts;
    return facts.variant.isEmpty() ? facts.family : QStringLiteral("%1, %2").arg(facts.family, facts.variant);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString shortHash(const ModelEntry& model)
{
    return model.sha256.left(10);
}

QString promptWords(const ModelEntry& model)
{
    switch (model.facts.kind) {
    case ModelKind::Lora:
        return QStringLiteral("<lora:%1:1>").arg(model.name());
    case ModelKind::Embedding:
        return model.name();
    default:
        return {};
    }
}

QString foldedText(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace daguerre
