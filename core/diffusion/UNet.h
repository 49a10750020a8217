// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

namespace daguerre {

/// The conditional U-Net: predicts the noise in latents.
class UNet {
public:
    UNet(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement);

    Graph& graph() { return m_graph; }
    /// `latents` [B, 4, h, w] float32, `context` [B, T, C]; the noise prediction, float32, of the latents' shape.
    at::Tensor predict(const at::Tensor& latents, double timestep, const at::Tensor& context);

private:
    Graph m_graph;
    Placement m_placement;
};

} // namespace daguerre
