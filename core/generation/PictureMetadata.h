// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/generation/Upscaling.h"
#include "core/library/ImageMetadata.h"

namespace daguerre {

/// What a picture will say of itself as far as it was asked for: everything but the model. Its LoRAs are named by tags
/// at the end of the prompt, which programs read again. Any thread.
ImageMetadata metadataOf(const TextToImage& picture);
/// Adds the prompts that were asked for, where the model was given others.
void noteWritten(ImageMetadata& metadata, const TextToImage& asked);

/// Notes how a picture was enlarged, in the keys of AUTOMATIC1111's tab "Extras"; the size stays that of the drawing,
/// from which the picture can be made again. Nothing for None. Any thread.
void noteUpscaling(ImageMetadata& metadata, Upscaling upscaling);
/// What a picture says enlarged it: a name, known here or not; empty where it says nothing. Any thread.
QString upscalerOf(const ImageMetadata& metadata);
bool isUpscalingKey(const QString& key);

} // namespace daguerre
