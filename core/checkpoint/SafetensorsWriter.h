// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace daguerre {

/// A float32 tensor to be written; the values belong to the caller.
struct FloatTensor {
    std::string name; // UTF-8, unique in the file
    std::vector<std::int64_t> shape;
    std::span<const float> values; // row-major, as many as the product of shape
};

/// Writes a .safetensors file (the format is described in SafetensorsHeader.h), byte for byte as Hugging Face's library
/// does: tensors sorted by name, header padded to 8 bytes. Streams the values; the file appears under its name only
/// when complete. Throws Error(InputOutput) with the system's reason, Error(Internal) where shape and values don't
/// agree or a name is used twice. Any thread.
void writeSafetensors(const std::filesystem::path& path, std::vector<FloatTensor> tensors,
    const std::map<std::string, std::string>& metadata = {});

} // namespace daguerre
