// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Vae.h"

#include "core/diffusion/Numerics.h"

namespace daguerre {

namespace {

/// Stable Diffusion 1.x: the latents' scale that the U-Net was trained on.
constexpr double scalingFactor = 0.18215;

} // namespace

VaeDecoder::VaeDecoder(const std::filesystem::path& graphsFolder, std::string_view family, Placement placement)
    : m_graph(graphsFolder, std::string(family) + "/vae_decoder.pt")
    , m_placement(placement)
{
}

at::Tensor VaeDecoder::decode(const at::Tensor& latents)
{
    const at::Tensor image = m_graph.run({(latents / scalingFactor).to(m_placement.dtype)}).toTensor().to(at::kFloat);
    requireFinite(image, "VAE decoder");
    return image;
}

} // namespace daguerre
