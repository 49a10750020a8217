// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Upscaler.h"

#include "core/Error.h"
#include "core/diffusion/MemoryBudget.h"
#include "core/diffusion/Numerics.h"
#include "core/diffusion/Tiles.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daguerre {

namespace {

/// The pixels in place, [h, w, 3] bytes; LibTorch has no pointer to const here.
at::Tensor viewOf(const RgbImage& image)
{
    return at::from_blob(const_cast<std::uint8_t*>(image.pixels.data()), {image.height, image.width, 3}, at::kByte);
}

at::Tensor part(const at::Tensor& pixels, int top, int bottom, int left, int right)
{
    return pixels.slice(0, top, bottom).slice(1, left, right);
}

/// [h, w, 3] bytes -> [1, 3, h, w] in [0, 1], channels last as the bytes were.
at::Tensor toUnit(const at::Tensor& bytes, at::Device device)
{
    return bytes.permute({2, 0, 1}).unsqueeze(0).to(device, at::kFloat) / 255;
}

/// And back, rounded; beyond [0, 1] is clipped.
at::Tensor toBytes(const at::Tensor& image)
{
    return (image.squeeze(0).clamp(0, 1) * 255).round().to(at::kCPU, at::kByte).permute({1, 2, 0});
}

} // namespace

Upscaler::Upscaler(const std::filesystem::path& file, const std::filesystem::path& graphsFolder, Placement placement)
    : m_placement(placement)
    , m_file(file)
    , m_shape(compactUpscaler(m_file.table()))
    , m_graph(graphsFolder, "compact" + std::to_string(m_shape.depth) + "/upscaler.pt")
{
    bind();
}

void Upscaler::bind()
{
    for (const std::string& name : m_graph.parameterNames()) {
        const at::Tensor weight = tensorFrom(m_file, *m_file.find(name), m_placement);
        // A sixth quicker on the CPU than with the file's order of dimensions, and it is a few megabytes.
        m_graph.bind(name, weight.dim() == 4 ? weight.contiguous(at::MemoryFormat::ChannelsLast) : weight);
    }
}

at::Tensor Upscaler::enlarge(const at::Tensor& image)
{
    return m_graph.run({image}).toTensor();
}

RgbImage Upscaler::upscale(const RgbImage& picture, std::stop_token stop, int largestTile)
{
    requireMemoryFor(picture, largestTile);
    const int s = scale();
    RgbImage result {picture.width * s, picture.height * s, {}};
    result.pixels.resize(std::size_t(3) * result.width * result.height);
    const at::Tensor source = viewOf(picture), target = viewOf(result);
    for (const Span& y : spansOf(picture.height, largestTile, reach())) {
        for (const Span& x : spansOf(picture.width, largestTile, reach())) {
            if (stop.stop_requested())
                throw Cancelled();
            const at::Tensor tile = enlarge(toUnit(part(source, y.from, y.to, x.from, x.to), m_placement.device));
            requireFinite(tile, "upscaler");
            const int top = y.begin - y.from, left = x.begin - x.from;
            part(target, y.begin * s, y.end * s, x.begin * s, x.end * s)
                .copy_(
                    part(toBytes(tile), top * s, (top + y.end - y.begin) * s, left * s, (left + x.end - x.begin) * s));
        }
    }
    if (!m_file.mapping()->intact())
        throw Error(ErrorKind::Model, path().string(), "was changed, or its disk went away, while it was in use",
            "try again once the file is whole");
    return result;
}

void Upscaler::requireMemoryFor(const RgbImage& picture, int largestTile) const
{
    if (!m_placement.device.is_cpu())
        return;
    const auto side = [&](int length) { return std::min(length, largestTile + 2 * reach()); };
    const std::int64_t channels = std::max<std::int64_t>(m_shape.channels, std::int64_t(3) * scale() * scale());
    const std::uint64_t resultBytes = std::uint64_t(3) * scale() * scale() * picture.width * picture.height;
    requireMemory(resultBytes
            + featureMapBytes(std::uint64_t(side(picture.width)) * std::uint64_t(side(picture.height)), channels,
                m_placement.dtype == at::kFloat ? 4 : 2),
        "upscaling to " + std::to_string(picture.width * scale()) + " x " + std::to_string(picture.height * scale()),
        "close other programs, or turn upscaling off");
}

} // namespace daguerre
