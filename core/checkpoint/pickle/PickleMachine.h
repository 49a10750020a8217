// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/pickle/PickleNode.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace daguerre {

/// Longer pickles, and ones of more values, are refused: a checkpoint's takes a few hundred kilobytes.
inline constexpr std::size_t pickleByteLimit = 64'000'000;
inline constexpr std::size_t pickleValueLimit = 2'000'000;

/// Reads one pickle (protocols 0 to 5; https://docs.python.org/3/library/pickletools.html) as data: its instructions
/// build values, its globals stay names (PickleGlobals.h), nothing of it is run. `contents` may go on after it.
///
/// Throws Error(Model) with `path` as its subject: for a damaged stream, and for one that names what no model needs.
PickleDocument readPickle(std::span<const std::byte> contents, const std::filesystem::path& path);

} // namespace daguerre
