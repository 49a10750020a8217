// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/lora/LoraModule.h"

#include <filesystem>
#include <string>
#include <vector>

namespace daguerre {

/// A file of changes to a model's weights: LoRA, LoHa, LoKr, DoRA or plain differences, in the names of kohya's
/// scripts, LyCORIS, diffusers or PEFT. Mapped, not read. Immutable: any thread.
class LoraFile {
public:
    /// Throws Error(Model) for what is no file of tensors, for one that holds no LoRA, and for a module with a factor
    /// missing or of a shape that the others don't agree with.
    explicit LoraFile(const std::filesystem::path& path);
    explicit LoraFile(CheckpointFile file);

    const CheckpointFile& file() const { return m_file; }
    const std::filesystem::path& path() const { return m_file.path(); }
    /// Sorted by name; those of kind Unknown included.
    const std::vector<LoraModule>& modules() const { return m_modules; }
    /// What it was made for, see LoraBase.h; empty where nothing tells.
    const std::string& base() const { return m_base; }
    /// "LoRA, LoHa; DoRA": the kinds of its modules.
    std::string format() const;

private:
    CheckpointFile m_file;
    std::vector<LoraModule> m_modules;
    std::string m_base;
};

/// Whether the names are those of a LoRA.
bool isLora(const TensorTable& table);

} // namespace daguerre
