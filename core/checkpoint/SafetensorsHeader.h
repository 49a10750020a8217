// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace daguerre {

/// More tensors than this are refused: ten times what the largest published checkpoints hold.
inline constexpr std::size_t safetensorsTensorLimit = 100'000;
/// More dimensions than LibTorch has are refused.
inline constexpr std::size_t tensorRankLimit = 64;
/// Metadata entries past this number are left out, with a note.
inline constexpr std::size_t safetensorsMetadataLimit = 10'000;

/// Reads and checks the header of a whole safetensors file; `contents` is all of it. Memory stays in proportion to the
/// header, whatever sizes it claims. Afterwards every tensor of the table lies inside `contents`, none overlap, nothing
/// lies between or after them, and the byte count of each is its shape times its element size.
///
/// The format (https://huggingface.co/docs/safetensors): u64 little-endian length of the header; a JSON object
/// {name: {"dtype", "shape", "data_offsets": [begin, end]}} with an optional "__metadata__" of texts, padded with
/// spaces; data. Kinder than that, each with a note: metadata that isn't text is kept as its JSON spelling where it is
/// a number, true, false or null, and left out where it is a list or an object; padding with NUL; fields that the
/// format doesn't know.
///
/// Throws Error(Model) with `path` as its subject, naming tensor and field.
TensorTable readSafetensorsHeader(std::span<const std::byte> contents, const std::filesystem::path& path);

} // namespace daguerre
