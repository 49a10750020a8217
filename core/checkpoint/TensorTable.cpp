// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/TensorTable.h"

#include <algorithm>
#include <utility>

namespace daguerre {

TensorTable::TensorTable(std::filesystem::path path, std::uint64_t fileBytes, std::vector<TensorInfo> tensors,
    std::map<std::string, std::string> metadata, std::vector<std::string> notes)
    : m_path(std::move(path))
    , m_fileBytes(fileBytes)
    , m_tensors(std::move(tensors))
    , m_metadata(std::move(metadata))
    , m_notes(std::move(notes))
{
    std::ranges::sort(m_tensors, {}, &TensorInfo::name);
}

const TensorInfo* TensorTable::find(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(m_tensors, name, {}, &TensorInfo::name);
    return found != m_tensors.end() && found->name == name ? &*found : nullptr;
}

std::span<const TensorInfo> TensorTable::withPrefix(std::string_view prefix) const
{
    const auto first = std::ranges::lower_bound(m_tensors, prefix, {}, &TensorInfo::name);
    const auto last = std::partition_point(
        first, m_tensors.end(), [prefix](const TensorInfo& tensor) { return tensor.name.starts_with(prefix); });
    return {first, last};
}

std::string TensorTable::metadataValue(const std::string& key) const
{
    const auto found = m_metadata.find(key);
    return found == m_metadata.end() ? std::string() : found->second;
}

} // namespace daguerre
