// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace daguerre {

/// A stored (not compressed) file inside a zip archive: where its bytes are in the archive.
struct ZipEntry {
    std::uint64_t offset = 0;
    std::uint64_t byteCount = 0;
};

/// More entries than this are refused.
inline constexpr std::size_t zipEntryLimit = 200'000;

/// The entries of a zip archive, zip64 included (APPNOTE 6.3.10), by name; folders are left out. Every entry lies inside
/// `contents`. PyTorch compresses nothing, so a compressed entry is refused, and no archive can grow by being read.
/// Throws Error(Model) with `path` as its subject.
std::map<std::string, ZipEntry> readZipDirectory(std::span<const std::byte> contents, const std::filesystem::path& path);

} // namespace daguerre
