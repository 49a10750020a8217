// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Vae.h"

#include "core/checkpoint/Topology.h"
#include "core/diffusion/Numerics.h"

namespace daguerre {

double scalingFactor(ModelFamily family)
{
    return family == ModelFamily::StableDiffusionXL ? 0.13025 : 0.18215;
}

VaeDecoder::VaeDecoder(const std::filesystem::path& graphsFolder, ModelFamily family, Placement placement)
    : m_graph(graphsFolder, graphName(family, Part::VaeDecoder))
    , m_placement(placement)
    , m_scalingFactor(scalingFactor(family))
{
}

at::Tensor VaeDecoder::decode(const at::Tensor& latents)
{
    const at::Tensor image = m_graph.run({(latents / m_scalingFactor).to(m_placement.dtype)}).toTensor().to(at::kFloat);
    requireFinite(image, "VAE decoder");
    return image;
}

VaeEncoder::VaeEncoder(const std::filesystem::path& graphsFolder, ModelFamily family, Placement placement)
    : m_graph(graphsFolder, graphName(family, Part::VaeEncoder))
    , m_placement(placement)
    , m_scalingFactor(scalingFactor(family))
{
}

at::Tensor VaeEncoder::encode(const at::Tensor& image)
{
    const at::Tensor moments = m_graph.run({image.to(m_placement.device, m_placement.dtype)}).toTensor().to(at::kFloat);
    requireFinite(moments, "VAE encoder");
    return moments.slice(1, 0, 4) * m_scalingFactor;
}

} // namespace daguerre
