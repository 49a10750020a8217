// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace daguerre {

/// A file of weights in a folder, and the name of the part that its tensors belong to: "unet.".
struct FolderFile {
    std::filesystem::path path;
    std::string prefix;

    bool operator==(const FolderFile&) const = default;
};

/// A model as diffusers saves it: model_index.json, and a folder for each part with its configuration and its weights,
/// in one file or in shards that an index lists.
struct DiffusersFolder {
    std::vector<FolderFile> files;
    std::map<std::string, std::string> settings; // "scheduler.prediction_type", "scheduler.rescale_betas_zero_snr"
};

/// Whether the path is such a folder, or its model_index.json.
bool isDiffusersFolder(const std::filesystem::path& path);

/// Weights in full precision come before those of the "fp16" variant, safetensors before pickles. Reads configuration
/// files only. Throws Error(Model) which names the file that is missing or damaged, or the pipeline where it is one
/// that can't be used.
DiffusersFolder readDiffusersFolder(const std::filesystem::path& path);

} // namespace daguerre
