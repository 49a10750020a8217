// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/library/ImageMetadata.h"

namespace daguerre {

/// What a picture will say of itself as far as it was asked for: everything but the model. Any thread.
ImageMetadata metadataOf(const TextToImage& picture);

} // namespace daguerre
