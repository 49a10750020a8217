// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

namespace daguerre {

/// The scale of the latents that a family's U-Net was trained on, whichever VAE made them.
double scalingFactor(ModelFamily family);

/// The decoder half of the KL autoencoder: latents to pixels.
class VaeDecoder {
public:
    VaeDecoder(const std::filesystem::path& graphsFolder, ModelFamily family, Placement placement);

    Graph& graph() { return m_graph; }
    /// Channels of the last level, which sets the memory that a picture takes.
    std::int64_t lastChannels() const { return m_graph.parameter("decoder.conv_norm_out.weight").size(0); }
    /// `latents` [1, 4, h, w] as the U-Net develops them; [1, 3, 8h, 8w] float32, -1 to 1 and a little beyond.
    /// Throws Error(Numerics).
    at::Tensor decode(const at::Tensor& latents);

private:
    Graph m_graph;
    Placement m_placement;
    double m_scalingFactor;
};

/// The encoder half: pixels to latents.
class VaeEncoder {
public:
    VaeEncoder(const std::filesystem::path& graphsFolder, ModelFamily family, Placement placement);

    Graph& graph() { return m_graph; }
    /// `image` [1, 3, H, W] in [-1, 1]; the most likely latents [1, 4, H/8, W/8] float32 as the U-Net develops them.
    /// Throws Error(Numerics).
    at::Tensor encode(const at::Tensor& image);

private:
    Graph m_graph;
    Placement m_placement;
    double m_scalingFactor;
};

} // namespace daguerre
