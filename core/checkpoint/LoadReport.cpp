// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/LoadReport.h"

namespace daguerre {

std::string_view familyId(ModelFamily family)
{
    switch (family) {
    case ModelFamily::StableDiffusion1:
        return "sd1";
    case ModelFamily::StableDiffusion2:
        return "sd2";
    case ModelFamily::StableDiffusionXL:
        return "sdxl";
    case ModelFamily::Mini:
        break;
    }
    return "mini";
}

std::string_view familyName(ModelFamily family)
{
    switch (family) {
    case ModelFamily::StableDiffusion1:
        return "Stable Diffusion 1.x";
    case ModelFamily::StableDiffusion2:
        return "Stable Diffusion 2.x";
    case ModelFamily::StableDiffusionXL:
        return "Stable Diffusion XL";
    case ModelFamily::Mini:
        break;
    }
    return "Daguerre Mini";
}

std::string_view predictionId(PredictionType type)
{
    return type == PredictionType::V ? "v" : "epsilon";
}

std::optional<PredictionType> predictionNamed(std::string_view id)
{
    if (id == "epsilon")
        return PredictionType::Epsilon;
    if (id == "v" || id == "v_prediction")
        return PredictionType::V;
    return std::nullopt;
}

} // namespace daguerre
