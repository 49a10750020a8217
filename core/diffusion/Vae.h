// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

namespace daguerre {

/// The decoder half of the KL autoencoder: latents to pixels.
class VaeDecoder {
public:
    VaeDecoder(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement);

    Graph& graph() { return m_graph; }
    /// Channels of the last level, which sets the memory that a picture takes.
    std::int64_t lastChannels() const { return m_graph.parameter("decoder.conv_norm_out.weight").size(0); }
    /// `latents` [1, 4, h, w] as the U-Net develops them; [1, 3, 8h, 8w] float32, -1 to 1 and a little beyond.
    /// Throws Error(Numerics).
    at::Tensor decode(const at::Tensor& latents);

private:
    Graph m_graph;
    Placement m_placement;
};

} // namespace daguerre
