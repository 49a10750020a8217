// SPDX-License-Identifier: Apache-2.0
#include "core/generation/PictureMetadata.h"

#include "core/diffusion/prompt/LoraTags.h"

#include <algorithm>

namespace daguerre {

namespace {

const QString upscalerKey = QStringLiteral("Postprocess upscaler");
const QString factorKey = QStringLiteral("Postprocess upscale by");

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// The prompt, and tags for LoRAs that it doesn't name itself.
QString taggedPrompt(const TextToImage& picture)
{
    std::string prompt = picture.prompt;
    for (const LoraUse& lora : picture.loras)
        prompt += (prompt.empty() ? "" : " ") + loraTag(lora.path.stem().string(), lora.textWeight, lora.unetWeight);
    return QString::fromStdString(prompt);
}

} // namespace

ImageMetadata metadataOf(const TextToImage& picture)
{
    ImageMetadata metadata;
    metadata.prompt = taggedPrompt(picture);
    metadata.negativePrompt = QString::fromStdString(picture.negativePrompt);
    metadata.steps = picture.steps;
    const SamplerName& sampler = nameOf(picture.sampler);
    metadata.sampler = text(sampler.label);
    if (sampler.usesSchedule)
        metadata.scheduleType = text(nameOf(picture.schedule).label);
    metadata.guidance = picture.guidanceScale;
    metadata.seed = picture.seed;
    metadata.size = QSize(picture.width, picture.height);
    return metadata;
}

void noteUpscaling(ImageMetadata& metadata, Upscaling upscaling)
{
    if (upscaling == Upscaling::None)
        return;
    metadata.extra.append({upscalerKey, text(nameOf(upscaling).label)});
    metadata.extra.append({factorKey, QString::number(nameOf(upscaling).factor)});
}

QString upscalerOf(const ImageMetadata& metadata)
{
    const auto found = std::ranges::find_if(
        metadata.extra, [](const auto& pair) { return pair.first.compare(upscalerKey, Qt::CaseInsensitive) == 0; });
    return found == metadata.extra.end() ? QString() : found->second;
}

bool isUpscalingKey(const QString& key)
{
    return key.compare(upscalerKey, Qt::CaseInsensitive) == 0 || key.compare(factorKey, Qt::CaseInsensitive) == 0;
}

void noteWritten(ImageMetadata& metadata, const TextToImage& asked)
{
    const QString prompt = taggedPrompt(asked);
    const QString negative = QString::fromStdString(asked.negativePrompt);
    metadata.writtenPrompt = prompt == metadata.prompt ? QString() : prompt;
    metadata.writtenNegativePrompt = negative == metadata.negativePrompt ? QString() : negative;
}

} // namespace daguerre
