// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// What a checkpoint file says it holds, whatever its container: names, shapes and metadata, no data. Immutable, so
/// that any thread may read it.
class TensorTable {
public:
    TensorTable() = default;
    TensorTable(std::filesystem::path path, std::uint64_t fileBytes, std::vector<TensorInfo> tensors,
        std::map<std::string, std::string> metadata, std::vector<std::string> notes);

    const std::filesystem::path& path() const { return m_path; }
    std::uint64_t fileBytes() const { return m_fileBytes; }
    /// Sorted by name, bytewise, whatever their order in the file.
    std::span<const TensorInfo> tensors() const { return m_tensors; }
    /// Null where there is none. The pointer lives as long as the table.
    const TensorInfo* find(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name) != nullptr; }
    /// All tensors whose name starts with `prefix`.
    std::span<const TensorInfo> withPrefix(std::string_view prefix) const;
    bool hasPrefix(std::string_view prefix) const { return !withPrefix(prefix).empty(); }
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    /// A metadata value, "" where there is none.
    std::string metadataValue(const std::string& key) const;
    /// Oddities that didn't keep the file from loading, as sentences for the user.
    const std::vector<std::string>& notes() const { return m_notes; }

private:
    std::filesystem::path m_path;
    std::uint64_t m_fileBytes = 0;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::vector<std::string> m_notes;
};

} // namespace daguerre
