// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

enum class ModelFamily { StableDiffusion1, StableDiffusion2, StableDiffusionXL, Mini };

/// What the U-Net was trained to predict: the noise, or "velocity" (Salimans and Ho, arXiv 2202.00512).
enum class PredictionType { Epsilon, V };

/// "epsilon", "v".
std::string_view predictionId(PredictionType type);
std::optional<PredictionType> predictionNamed(std::string_view id);

/// "sd1", "sd2", "sdxl", "mini": the names in reports.
std::string_view familyId(ModelFamily family);
/// "Stable Diffusion 1.x", "Daguerre Mini".
std::string_view familyName(ModelFamily family);

/// What was found in a checkpoint and what became of it; a value.
struct LoadReport {
    std::filesystem::path path;
    std::uint64_t fileBytes = 0;
    ModelFamily family = ModelFamily::Mini;
    std::string familyReason; // which key or metadata decided
    bool inpainting = false; // the U-Net takes a mask and a masked picture beside the latents
    PredictionType prediction = PredictionType::Epsilon;
    bool zeroTerminalSnr = false; // trained down to no picture at all (Lin et al., arXiv 2305.08891)
    std::string predictionReason;
    std::map<std::string, int> dtypes; // "F16" -> tensors of the file
    int tensorsUsed = 0;
    std::vector<std::string> missing; // file names of tensors that the graphs need and the file lacks
    std::vector<std::string> unused; // names in the file that nothing reads, and that aren't known leftovers
    std::vector<std::string> knownUnused; // EMA copies, schedule tables, position ids
    std::vector<std::string> notes; // "VAE encoder missing: text to image works without it"
    std::map<std::string, std::string> metadata;
    std::uint64_t weightBytes = 0; // memory the bound weights take, mapped ones included
    std::uint64_t copiedBytes = 0; // memory that the weights take beside the mapped file
    double milliseconds = 0;
    int nativeSide = 512; // pixels the model was trained at
};

} // namespace daguerre
