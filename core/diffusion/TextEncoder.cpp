// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/TextEncoder.h"

#include "core/diffusion/Numerics.h"

namespace daguerre {

TextEncoder::TextEncoder(const std::filesystem::path& graphsFolder, std::string_view graph, Placement placement)
    : m_graph(graphsFolder, graph)
    , m_placement(placement)
{
}

TextStates TextEncoder::encode(const std::vector<Chunk>& chunks)
{
    at::Tensor ids = at::empty({std::int64_t(chunks.size()), std::int64_t(chunkLength)}, at::kLong);
    std::memcpy(ids.data_ptr(), chunks.data(), chunks.size() * sizeof(Chunk));
    const auto outputs = m_graph.run({ids.to(m_placement.device)}).toTuple();
    const auto& elements = outputs->elements();
    requireFinite(elements.at(1).toTensor(), "text encoder");
    return {
        elements[0].toTensor(), elements[1].toTensor(), elements.size() > 2 ? elements[2].toTensor() : at::Tensor()};
}

} // namespace daguerre
