// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// A textual inversion (Gal et al., arXiv 2208.01618): vectors that stand in a prompt for the words that its file is
/// called by. Reads AUTOMATIC1111's (`string_to_param`), diffusers' (one tensor under its word), `emb_params`,
/// SDXL's with `clip_l` and `clip_g`, and AUTOMATIC1111's in pictures (PngEmbedding.h). Mapped, not read. Immutable:
/// any thread.
class EmbeddingFile {
public:
    /// Throws Error(Model) for what is no file of tensors, and for one that holds no embedding.
    explicit EmbeddingFile(const std::filesystem::path& path);
    explicit EmbeddingFile(CheckpointFile file);

    const CheckpointFile& file() const { return m_file; }
    const std::filesystem::path& path() const { return m_file.path(); }
    /// For a model's first text encoder (0) or its second (1): [n, width], or [width] for one. Null where there are
    /// none.
    const TensorInfo* vectors(std::size_t encoder) const;
    std::int64_t count() const { return m_count; }
    /// "emb_params", "string_to_param", "clip_l, clip_g", "diffusers".
    std::string_view format() const { return m_format; }
    /// The base model it was made for, by its widths; empty where they don't tell.
    std::string base() const;

private:
    using Bytes = std::shared_ptr<const std::vector<std::byte>>;

    EmbeddingFile(const std::filesystem::path& path, Bytes pictured);
    void use(std::size_t encoder, const TensorInfo* tensor);

    Bytes m_pictured; // what was taken out of a picture; null for other files
    CheckpointFile m_file;
    std::array<std::optional<TensorInfo>, 2> m_vectors;
    std::int64_t m_count = 0;
    std::string_view m_format;
};

/// Whether the names and shapes are those of a textual inversion.
bool isEmbedding(const TensorTable& table);

} // namespace daguerre
