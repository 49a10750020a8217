// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <array>
#include <string_view>
#include <vector>

namespace daguerre {

/// The graphs that a model is made of.
enum class Part { TextEncoder, TextEncoder2, UNet, VaeEncoder, VaeDecoder };
inline constexpr std::array<Part, 5> allParts {
    Part::TextEncoder, Part::TextEncoder2, Part::UNet, Part::VaeEncoder, Part::VaeDecoder};

/// "text encoder", "second text encoder", "U-Net", "VAE encoder", "VAE decoder".
std::string_view partName(Part part);

/// A text encoder, and what single files call it.
struct TextTopology {
    int layers;
    std::string_view prefix; // of its names in single files
    bool openClip; // named as OpenCLIP does; else as transformers
};

/// How a model's parts are built, as far as the names of its tensors depend on it. Widths are not in here.
struct Topology {
    std::vector<int> depth; // transformer blocks on each level of the U-Net, finest first
    int unetResnets; // residual blocks a level on the way down; one more on the way up
    int vaeLevels;
    int vaeResnets; // as unetResnets
    std::vector<TextTopology> textEncoders;
    bool addedEmbedding = false; // pooled text and sizes are added to the embedding of the timestep

    int unetLevels() const { return static_cast<int>(depth.size()); }
    /// Blocks of a level as LDM counts them: a down- or up-sampler, or on the way up the skip from one, counts as well.
    int unetBlocks() const { return unetResnets + 1; }
    bool hasTwoTextEncoders() const { return textEncoders.size() > 1; }
};

const Topology& topologyOf(ModelFamily family);

/// The file in resources/graphs that a part is: families share what they have in common. "sd1/vae_decoder.pt".
std::string_view graphName(ModelFamily family, Part part);

} // namespace daguerre
