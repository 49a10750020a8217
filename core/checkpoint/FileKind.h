// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace daguerre {

/// Longest header that the safetensors format allows, in bytes.
inline constexpr std::uint64_t safetensorsHeaderLimit = 100'000'000;

/// What a file's first bytes say it is. Names and endings of files are never asked.
enum class FileKind {
    Safetensors,
    Empty,
    TooShort, // fewer bytes than any container has
    LfsPointer, // the text that Git LFS leaves in place of a file
    WebPage, // HTML or XML: a log-in page, an error
    Json, // an index file, an answer of a web service
    Zip, // PyTorch's .ckpt, .pt and .bin
    Pickle, // the same, before PyTorch 1.6
    Gguf,
    Zeros, // a download that reserved its space and then stopped
    Unknown,
};

/// Looks at the first 512 bytes at most.
FileKind fileKind(std::span<const std::byte> contents);

/// Throws Error(Model) which says what the file is instead of a model, and what to do; for every kind but Safetensors.
[[noreturn]] void refuseFileKind(FileKind kind, const std::filesystem::path& path, std::size_t fileBytes);

} // namespace daguerre
