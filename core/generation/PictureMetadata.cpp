// SPDX-License-Identifier: Apache-2.0
#include "core/generation/PictureMetadata.h"

namespace daguerre {

ImageMetadata metadataOf(const TextToImage& picture)
{
    ImageMetadata metadata;
    metadata.prompt = QString::fromStdString(picture.prompt);
    metadata.negativePrompt = QString::fromStdString(picture.negativePrompt);
    metadata.steps = picture.steps;
    const SamplerName& sampler = nameOf(picture.sampler);
    metadata.sampler = QString::fromUtf8(sampler.label.data(), qsizetype(sampler.label.size()));
    if (sampler.usesSchedule) {
        const ScheduleName& schedule = nameOf(picture.schedule);
        metadata.scheduleType = QString::fromUtf8(schedule.label.data(), qsizetype(schedule.label.size()));
    }
    metadata.guidance = picture.guidanceScale;
    metadata.seed = picture.seed;
    metadata.size = QSize(picture.width, picture.height);
    return metadata;
}

} // namespace daguerre
