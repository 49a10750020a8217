// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

enum class ModelFamily { StableDiffusion1, Mini };

/// "sd1", "mini": the names in reports and of the folders in resources/graphs.
std::string_view familyId(ModelFamily family);
/// "Stable Diffusion 1.x", "Daguerre Mini".
std::string_view familyName(ModelFamily family);

/// What was found in a checkpoint and what became of it; a value.
struct LoadReport {
    std::filesystem::path path;
    std::uint64_t fileBytes = 0;
    ModelFamily family = ModelFamily::Mini;
    std::string familyReason; // which key or metadata decided
    std::map<std::string, int> dtypes; // "F16" -> tensors of the file
    int tensorsUsed = 0;
    std::vector<std::string> missing; // file names of tensors that the graphs need and the file lacks
    std::vector<std::string> unused; // names in the file that nothing reads, and that aren't known leftovers
    std::vector<std::string> knownUnused; // EMA copies, schedule tables, position ids
    std::vector<std::string> notes; // "VAE encoder missing: text to image works without it"
    std::map<std::string, std::string> metadata;
    std::uint64_t weightBytes = 0; // memory the bound weights take, mapped ones included
    double milliseconds = 0;
    int nativeSide = 512; // pixels the model was trained at
};

} // namespace daguerre
