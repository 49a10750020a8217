// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"
#include "core/diffusion/prompt/Chunks.h"

namespace daguerre {

/// What a text encoder makes of n chunks.
struct TextStates {
    at::Tensor hidden; // [layers + 1, n, 77, width]: the embeddings, then each layer's output, none of them normed
    at::Tensor last; // [n, 77, width]: the last layer's after the final layer norm
    at::Tensor projected; // [n, 77, P]; undefined where the encoder has no projection
};

/// A CLIP text transformer.
class TextEncoder {
public:
    /// `graph` as in GraphHashes.h.
    TextEncoder(const std::filesystem::path& graphsFolder, std::string_view graph, Placement placement);

    Graph& graph() { return m_graph; }
    /// Throws Error(Numerics).
    TextStates encode(const std::vector<Chunk>& chunks);

private:
    Graph m_graph;
    Placement m_placement;
};

} // namespace daguerre
