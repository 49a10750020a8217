// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"

#include <filesystem>
#include <vector>

namespace daguerre {

/// The files that one model is made of and all of their tensors: a single file, or a folder as diffusers saves it
/// (DiffusersFolder.h), either of them with the VAE of another file in place of its own. Immutable: any thread.
class Checkpoint {
public:
    /// Reads what describes the tensors only. `path`: a file, such a folder, or its model_index.json. `vae`: a file
    /// that holds a VAE under whatever prefix, in single files' or diffusers' names, or a whole checkpoint; empty:
    /// none, but for a checkpoint without one "NAME.vae.safetensors" (or .pt, .ckpt) beside "NAME.safetensors" is
    /// taken, as AUTOMATIC1111 does. Throws Error(Model).
    explicit Checkpoint(const std::filesystem::path& path, const std::filesystem::path& vae = {});
    /// Of a file that is open already, with a VAE beside it where it has none.
    explicit Checkpoint(CheckpointFile file);

    const std::filesystem::path& path() const { return m_table.path(); }
    /// A folder's tensors have names that begin with "unet.", "vae.", "text_encoder." or "text_encoder_2.". What its
    /// configuration files say is in the metadata: "scheduler.prediction_type" and the like.
    const TensorTable& table() const { return m_table; }
    const TensorInfo* find(std::string_view name) const { return m_table.find(name); }
    /// The file that one of the table's tensors is in.
    const CheckpointFile& fileOf(const TensorInfo& tensor) const { return m_files[tensor.file]; }
    /// As MappedFile, for all files.
    bool intact() const;
    bool isUnchanged() const;

private:
    std::vector<CheckpointFile> m_files;
    TensorTable m_table;
};

} // namespace daguerre
