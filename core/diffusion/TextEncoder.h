// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Graph.h"
#include "core/diffusion/Weights.h"
#include "core/diffusion/prompt/Chunks.h"

namespace daguerre {

/// The CLIP text transformer.
class TextEncoder {
public:
    TextEncoder(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement);

    Graph& graph() { return m_graph; }
    /// The prompt's chunks one after another: [1, 77 * chunks, width], after the final layer norm. Throws
    /// Error(Numerics).
    at::Tensor encode(const std::vector<Chunk>& chunks);

private:
    Graph m_graph;
    Placement m_placement;
};

} // namespace daguerre
