// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// The JSON header of a safetensors file as it is written, each entry right by itself: known dtype, byte count equal to
/// shape times element size. How the entries fit together isn't checked.
struct SafetensorsJson {
    std::vector<TensorInfo> tensors; // in the order of the text; offsets count from the start of the data
    std::map<std::string, std::string> metadata;
    std::vector<std::string> notes;
};

/// Throws Error(Model) with `path` as its subject, naming tensor and field. No recursion; memory in proportion to the
/// text.
SafetensorsJson parseSafetensorsJson(std::string_view text, const std::filesystem::path& path);

/// Throws Error(Model): the file breaks the format, as one damaged on its way does.
[[noreturn]] void refuseDamaged(const std::filesystem::path& path, const std::string& problem);

} // namespace daguerre
