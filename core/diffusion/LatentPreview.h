// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/diffusion/Engine.h"

#include <ATen/core/Tensor.h>

namespace daguerre {

/// A cheap look at latents while they develop: a linear map of the four channels to red, green and blue, an eighth of
/// the picture's size. The factors come with the model (metadata `daguerre.preview_factors`) or belong to its family.
class LatentPreview {
public:
    explicit LatentPreview(const LoadReport& model);

    /// `latents` [1, 4, h, w] on any device; an image of w x h.
    RgbImage operator()(const at::Tensor& latents) const;

private:
    at::Tensor m_factors; // [5, 3], the last row a constant; results in [-1, 1]
};

/// [1, 3, H, W] in [-1, 1] (beyond is clipped) to 8 bits, rounded.
RgbImage toRgbImage(const at::Tensor& image);

} // namespace daguerre
