// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace daguerre {

/// Whether the bytes begin as those of a PNG picture.
bool isPng(std::span<const std::byte> contents);
/// Whether they are a picture that embeddingFromPng() may read.
bool holdsEmbedding(std::span<const std::byte> png);

/// The textual inversion that AUTOMATIC1111 writes into pictures for sharing, as a safetensors file with `emb_params`
/// in float32: a tEXt chunk `sd-ti-embedding` with base64 of JSON, in which a tensor is {"TORCHTENSOR": rows}. Vectors
/// that are hidden in the pixels alone aren't read. Throws Error(Model) with `path` as its subject where there is none.
std::vector<std::byte> embeddingFromPng(std::span<const std::byte> contents, const std::filesystem::path& path);

} // namespace daguerre
