// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"

namespace daguerre {

/// What a U-Net is told beside the latents.
struct UNetInput {
    at::Tensor context; // [B, T, C]
    at::Tensor added; // [B, A]; undefined where the family has none
};

/// The conditional U-Net: predicts the noise in latents, or v.
class UNet {
public:
    /// `graph` as in GraphHashes.h.
    UNet(const std::filesystem::path& graphsFolder, std::string_view graph, Placement placement);

    Graph& graph() { return m_graph; }
    /// `latents` [B, I, h, w] float32; the prediction [B, 4, h, w], float32.
    at::Tensor predict(const at::Tensor& latents, double timestep, const UNetInput& input);
    /// A of UNetInput; 0 where the family has none.
    std::int64_t addedSize() const;

private:
    Graph m_graph;
    Placement m_placement;
};

} // namespace daguerre
