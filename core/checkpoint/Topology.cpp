// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/Topology.h"

namespace daguerre {

namespace {

constexpr TextTopology clipL {12, "cond_stage_model.transformer.", false};

const Topology stableDiffusion1 {
    .depth = {1, 1, 1, 0}, .unetResnets = 2, .vaeLevels = 4, .vaeResnets = 2, .textEncoders = {clipL}};
// Of OpenCLIP-H's 24 layers the last isn't used.
const Topology stableDiffusion2 {.depth = {1, 1, 1, 0},
    .unetResnets = 2,
    .vaeLevels = 4,
    .vaeResnets = 2,
    .textEncoders = {{23, "cond_stage_model.model.", true}}};
const Topology stableDiffusionXL {.depth = {0, 2, 10},
    .unetResnets = 2,
    .vaeLevels = 4,
    .vaeResnets = 2,
    .textEncoders = {{12, "conditioner.embedders.0.transformer.", false}, {32, "conditioner.embedders.1.model.", true}},
    .addedEmbedding = true};
const Topology mini {.depth = {0, 1, 1},
    .unetResnets = 1,
    .vaeLevels = 4,
    .vaeResnets = 1,
    .textEncoders = {{4, "cond_stage_model.transformer.", false}}};

} // namespace

std::string_view partName(Part part)
{
    switch (part) {
    case Part::TextEncoder:
        return "text encoder";
    case Part::TextEncoder2:
        return "second text encoder";
    case Part::UNet:
        return "U-Net";
    case Part::VaeEncoder:
        return "VAE encoder";
    case Part::VaeDecoder:
        break;
    }
    return "VAE decoder";
}

const Topology& topologyOf(ModelFamily family)
{
    switch (family) {
    case ModelFamily::StableDiffusion1:
        return stableDiffusion1;
    case ModelFamily::StableDiffusion2:
        return stableDiffusion2;
    case ModelFamily::StableDiffusionXL:
        return stableDiffusionXL;
    case ModelFamily::Mini:
        break;
    }
    return mini;
}

std::string_view graphName(ModelFamily family, Part part)
{
    const bool isMini = family == ModelFamily::Mini;
    switch (part) {
    case Part::TextEncoder:
        if (family == ModelFamily::StableDiffusion2)
            return "sd2/text_encoder.pt";
        return isMini ? "mini/text_encoder.pt" : "sd1/text_encoder.pt";
    case Part::TextEncoder2:
        return "sdxl/text_encoder_2.pt";
    case Part::UNet:
        if (family == ModelFamily::StableDiffusion2)
            return "sd2/unet.pt";
        if (family == ModelFamily::StableDiffusionXL)
            return "sdxl/unet.pt";
        return isMini ? "mini/unet.pt" : "sd1/unet.pt";
    case Part::VaeEncoder:
        return isMini ? "mini/vae_encoder.pt" : "sd1/vae_encoder.pt";
    case Part::VaeDecoder:
        break;
    }
    return isMini ? "mini/vae_decoder.pt" : "sd1/vae_decoder.pt";
}

} // namespace daguerre
