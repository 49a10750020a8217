// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/MappedFile.h"
#include "core/checkpoint/TensorTable.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// A file of tensors, mapped and checked: safetensors (SafetensorsHeader.h) or what PyTorch saved (pickle/TorchFile.h),
/// by its first bytes; the ending of the name doesn't matter. Immutable: any thread may read it.
class CheckpointFile {
public:
    /// Reads what describes the tensors only: milliseconds, whatever the size. Throws Error(Model).
    explicit CheckpointFile(const std::filesystem::path& path);
    /// The same from memory, which has to outlive the file; `name` stands in messages. mapping() is null.
    static CheckpointFile fromBytes(std::span<const std::byte> contents, const std::filesystem::path& name);

    const std::filesystem::path& path() const { return m_table.path(); }
    const TensorTable& table() const { return m_table; }
    std::span<const TensorInfo> tensors() const { return m_table.tensors(); }
    const TensorInfo* find(std::string_view name) const { return m_table.find(name); }
    const std::map<std::string, std::string>& metadata() const { return m_table.metadata(); }
    const std::vector<std::string>& notes() const { return m_table.notes(); }

    /// The bytes of one of tensors(), in place: not aligned to the element size, valid as long as mapping().
    std::span<const std::byte> data(const TensorInfo& tensor) const;
    /// Whoever views the data keeps this.
    const std::shared_ptr<const MappedFile>& mapping() const { return m_mapping; }

private:
    CheckpointFile(std::shared_ptr<const MappedFile> mapping, std::span<const std::byte> contents, TensorTable table);

    std::shared_ptr<const MappedFile> m_mapping;
    std::span<const std::byte> m_contents;
    TensorTable m_table;
};

} // namespace daguerre
