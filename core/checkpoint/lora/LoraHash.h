// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace daguerre {

/// SHA-256 in hex by which pictures name a LoRA: of a safetensors file without its header, which may be edited, as
/// kohya's scripts and AUTOMATIC1111 have it; of any other file as a whole. Throws Error, or Cancelled.
std::string loraHash(const std::filesystem::path& path, std::stop_token stop = {});

} // namespace daguerre
