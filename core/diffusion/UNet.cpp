// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/UNet.h"

namespace daguerre {

UNet::UNet(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement)
    : m_graph(graphsFolder, std::string(family) + "/unet.pt")
    , m_placement(placement)
{
}

at::Tensor UNet::predict(const at::Tensor& latents, double timestep, const at::Tensor& context)
{
    const auto timesteps
        = at::full({latents.size(0)}, timestep, at::TensorOptions(m_placement.device).dtype(at::kFloat));
    return m_graph.run({latents.to(m_placement.dtype), timesteps, context}).toTensor().to(at::kFloat);
}

} // namespace daguerre
