// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/TensorTable.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace daguerre {

/// The decoder of TAESD (Ollin Boer Bohan 2023), a tiny auto-encoder whose latents are those of Stable Diffusion's
/// U-Net. Its file numbers the layers of an nn.Sequential: "1.weight", "3.conv.0.weight" ..., whatever stands before
/// the numbers; diffusers (AutoencoderTiny) counts from one less: "decoder.layers.0.weight". A value.
struct TinyDecoder {
    std::int64_t channels = 0; // of the feature maps; 64 in files in use
    std::map<std::string, TensorInfo> tensors; // by the graph's parameter: "decoder.layers.2.conv.0.weight"
};

/// Whether the names are those of such an auto-encoder, or of one of its halves.
bool isTinyAutoencoder(const TensorTable& table);
/// Finds the decoder's tensors and checks the shape of each; those of the encoder are left alone. Reads no data. Throws
/// Error(Model) that names the file, the tensor and what is wrong with it. Any thread.
TinyDecoder tinyDecoder(const TensorTable& table);
/// Whose latents it decodes, as the name of the file or of its folder has it: StableDiffusion1 ("taesd", for 2.x too),
/// StableDiffusionXL ("taesdxl"). Nothing where the name doesn't tell; the shapes never do.
std::optional<ModelFamily> tinyDecoderFamily(const std::filesystem::path& file);
/// Throws Error(Model) where the name says that it is for another family than the model's.
void requireTinyDecoderFor(ModelFamily model, const std::filesystem::path& file);

} // namespace daguerre
