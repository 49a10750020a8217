// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/PreviewDecoder.h"

#include "core/Error.h"
#include "core/checkpoint/TinyDecoder.h"
#include "core/diffusion/Numerics.h"

#include <ATen/ATen.h>

#include <chrono>

namespace daguerre {

PreviewDecoder::PreviewDecoder(
    const std::filesystem::path& file, const std::filesystem::path& graphsFolder, Placement placement)
    : m_placement(placement)
    , m_file(file)
    , m_graph(graphsFolder, "taesd/tiny_decoder.pt")
{
    for (const auto& [name, tensor] : tinyDecoder(m_file.table()).tensors) {
        const at::Tensor weight = tensorFrom(m_file, tensor, m_placement).clone();
        // A quarter quicker on the CPU than with the file's order of dimensions.
        m_graph.bind(name, weight.dim() == 4 ? weight.contiguous(at::MemoryFormat::ChannelsLast) : weight);
    }
    if (!m_file.mapping()->intact())
        throw Error(ErrorKind::Model, path().string(), "was changed, or its disk went away, while it was read",
            "try again once the file is whole");
}

at::Tensor PreviewDecoder::decode(const at::Tensor& latents)
{
    const auto start = std::chrono::steady_clock::now();
    const at::Tensor image = m_graph.run({latents.to(m_placement.dtype)}).toTensor().to(at::kFloat);
    requireFinite(image, "preview decoder");
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    m_perLatent = taken.count() / double(latents.numel());
    return image;
}

} // namespace daguerre
