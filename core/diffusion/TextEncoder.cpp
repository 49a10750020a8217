// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/TextEncoder.h"

#include "core/diffusion/Numerics.h"

namespace daguerre {

TextEncoder::TextEncoder(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement)
    : m_graph(graphsFolder, std::string(family) + "/text_encoder.pt")
    , m_placement(placement)
{
}

at::Tensor TextEncoder::encode(const std::vector<Chunk>& chunks)
{
    const auto count = static_cast<std::int64_t>(chunks.size());
    at::Tensor ids = at::empty({count, std::int64_t(chunkLength)}, at::kLong);
    std::memcpy(ids.data_ptr(), chunks.data(), chunks.size() * sizeof(Chunk));
    const auto outputs = m_graph.run({ids.to(m_placement.device)}).toTuple();
    const at::Tensor lastHiddenState = outputs->elements().at(1).toTensor();
    requireFinite(lastHiddenState, "text encoder");
    return lastHiddenState.reshape({1, count * std::int64_t(chunkLength), -1});
}

} // namespace daguerre
