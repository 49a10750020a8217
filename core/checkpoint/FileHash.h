// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace daguerre {

/// SHA-256 in 64 lower-case hexadecimal digits. Any thread.
std::string sha256(std::span<const std::byte> bytes);

/// The same of a whole file, or of what follows its first `skipped` bytes, read piece by piece; calls `pieceRead` with
/// the bytes of each of at most a megabyte, then looks at the token and throws Cancelled. Throws Error(InputOutput)
/// with the system's reason.
std::string sha256OfFile(const std::filesystem::path& path, std::stop_token stop = {}, std::uint64_t skipped = 0,
    const std::function<void(std::size_t)>& pieceRead = {});

} // namespace daguerre
