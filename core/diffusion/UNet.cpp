// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/UNet.h"

namespace daguerre {

namespace {

constexpr auto addedWeight = "add_embedding.linear_1.weight";

} // namespace

UNet::UNet(const std::filesystem::path& graphsFolder, std::string_view graph, Placement placement)
    : m_graph(graphsFolder, graph)
    , m_placement(placement)
{
}

at::Tensor UNet::predict(const at::Tensor& latents, double timestep, const UNetInput& input)
{
    const auto timesteps
        = at::full({latents.size(0)}, timestep, at::TensorOptions(m_placement.device).dtype(at::kFloat));
    std::vector<torch::jit::IValue> inputs {latents.to(m_placement.dtype), timesteps, input.context};
    if (input.added.defined())
        inputs.emplace_back(input.added);
    return m_graph.run(std::move(inputs)).toTensor().to(at::kFloat);
}

std::int64_t UNet::addedSize() const
{
    return m_graph.hasParameter(addedWeight) ? m_graph.parameter(addedWeight).size(1) : 0;
}

} // namespace daguerre
