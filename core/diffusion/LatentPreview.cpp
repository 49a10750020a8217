// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/LatentPreview.h"

#include <ATen/ATen.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace daguerre {

namespace {

using Factors = std::array<float, 15>;

/// Least-squares factors of the latents of Stable Diffusion 1.x and 2.x, and of SDXL.
constexpr Factors stableDiffusion1 {0.337366f, 0.216344f, 0.257386f, 0.165636f, 0.386828f, 0.046994f, -0.267803f,
    0.237036f, 0.223517f, -0.178022f, -0.200862f, -0.678514f, -0.017478f, -0.055834f, -0.105825f};
constexpr Factors stableDiffusionXL {0.258303f, 0.277640f, 0.329699f, -0.299701f, 0.105446f, 0.014194f, 0.050522f,
    0.186163f, -0.143257f, -0.211938f, -0.149892f, -0.080036f, 0.144381f, -0.033313f, 0.007061f};

/// The 15 numbers of "[[a, b, c], ...]"; nothing where there are more, fewer, or odd ones.
std::optional<Factors> parseFactors(std::string_view text)
{
    Factors factors {};
    std::size_t count = 0;
    const char* end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        if (std::string_view("[], ").find(*at) != std::string_view::npos) {
            ++at;
            continue;
        }
        float value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc() || count == factors.size() || !std::isfinite(value))
            return std::nullopt;
        factors[count++] = value;
        at = next;
    }
    return count == factors.size() ? std::optional(factors) : std::nullopt;
}

Factors factorsOf(const LoadReport& model)
{
    const auto& usual = model.family == ModelFamily::StableDiffusionXL ? stableDiffusionXL : stableDiffusion1;
    const auto own = model.metadata.find("daguerre.preview_factors");
    return own == model.metadata.end() ? usual : parseFactors(own->second).value_or(usual);
}

} // namespace

LatentPreview::LatentPreview(const LoadReport& model)
{
    Factors factors = factorsOf(model);
    m_factors = at::from_blob(factors.data(), {5, 3}, at::kFloat).clone();
}

RgbImage LatentPreview::operator()(const at::Tensor& latents) const
{
    const at::Tensor pixels = latents.squeeze(0).permute({1, 2, 0}).to(at::kCPU, at::kFloat);
    const at::Tensor rgb = at::matmul(pixels, m_factors.slice(0, 0, 4)) + m_factors[4];
    return toRgbImage(rgb.permute({2, 0, 1}).unsqueeze(0));
}

RgbImage toRgbImage(const at::Tensor& image)
{
    const at::Tensor bytes = ((image.squeeze(0).clamp(-1, 1) + 1) * 127.5)
                                 .round()
                                 .to(at::kByte)
                                 .permute({1, 2, 0})
                                 .contiguous()
                                 .to(at::kCPU);
    const auto* data = bytes.const_data_ptr<std::uint8_t>();
    return {int(bytes.size(1)), int(bytes.size(0)), std::vector<std::uint8_t>(data, data + bytes.numel())};
}

} // namespace daguerre
