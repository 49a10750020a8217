// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CompactUpscaler.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

#include <stop_token>

namespace daguerre {

/// Enlarges pictures with a compact super-resolution network (Real-ESRGAN's SRVGGNetCompact, Wang et al. 2021, arXiv
/// 2107.10833) from a file in the layout that CompactUpscaler.h describes. Made outside of InferenceMode, used inside,
/// on one thread.
class Upscaler {
public:
    /// The side of the parts that a large picture is cut into: bounds memory, and the time until a stop is seen.
    static constexpr int usualTile = 256;

    /// Throws Error(Model) that names the file and what is wrong with it.
    Upscaler(const std::filesystem::path& file, const std::filesystem::path& graphsFolder, Placement placement);

    int scale() const { return m_shape.scale; }
    const std::filesystem::path& path() const { return m_file.path(); }
    /// Whether the path still leads to the file that was opened, unchanged.
    bool isUnchanged() const { return m_file.mapping()->isUnchanged(); }
    /// The network itself: `image` [B, 3, h, w] RGB in [0, 1], float32; [B, 3, s h, s w] float32, a little beyond.
    at::Tensor enlarge(const at::Tensor& image);
    /// The picture in `scale()` times its size, worked out in tiles of `largestTile` that see as far as the network
    /// does: equal to the whole up to rounding, 1 of 255 at most. Throws Cancelled between tiles, Error(Memory),
    /// Error(Numerics), or Error(Model) where the file changed meanwhile.
    RgbImage upscale(const RgbImage& picture, std::stop_token stop, int largestTile = usualTile);

private:
    /// How far a pixel of the result looks in the picture: each 3x3 convolution adds one pixel.
    int reach() const { return m_shape.depth + 2; }
    void bind();
    void requireMemoryFor(const RgbImage& picture, int largestTile) const;

    Placement m_placement;
    CheckpointFile m_file;
    CompactUpscaler m_shape;
    Graph m_graph;
};

} // namespace daguerre
