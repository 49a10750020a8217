// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"
#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

#include <filesystem>

namespace daguerre {

/// Latents to pixels by TAESD, from a file in one of the layouts that core/checkpoint/TinyDecoder.h describes: a
/// fifteenth of what the VAE costs. Made outside of InferenceMode, used inside, on one thread.
class PreviewDecoder {
public:
    /// Copies the weights, 5 MB. Throws Error(Model) that names the file and what is wrong with it.
    PreviewDecoder(const std::filesystem::path& file, const std::filesystem::path& graphsFolder, Placement placement);

    const std::filesystem::path& path() const { return m_file.path(); }
    /// Whether the path still leads to the file that was opened, unchanged.
    bool isUnchanged() const { return m_file.mapping()->isUnchanged(); }
    /// `latents` [B, 4, h, w] as the U-Net develops them; [B, 3, 8h, 8w] float32, -1 to 1 and a little beyond. Throws
    /// Error(Numerics).
    at::Tensor decode(const at::Tensor& latents);
    /// What decoding them will take, by the last time; 0 before the first.
    double expectedMilliseconds(const at::Tensor& latents) const { return m_perLatent * double(latents.numel()); }

private:
    Placement m_placement;
    CheckpointFile m_file;
    Graph m_graph;
    double m_perLatent = 0; // milliseconds
};

} // namespace daguerre
