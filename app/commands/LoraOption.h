// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"

#include <QString>

namespace daguerre {

/// The value of `--lora`: FILE, FILE:unet or FILE:unet:text, the text encoders' weight being the U-Net's where it isn't
/// given. Colons in the file's name stay where no number follows them, or where a file is called so. Throws
/// Error(Usage) where there is no such file.
LoraUse loraFromOption(const QString& value);

} // namespace daguerre
