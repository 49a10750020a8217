// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

#include <QImage>

namespace daguerre {

/// A copy of the pixels as a QImage of Format_RGB888, tagged as sRGB. Any thread.
QImage toQImage(const RgbImage& image);

/// `image` enlarged to `size` by bicubic interpolation, for showing small latent previews at the picture's size. Any
/// thread.
QImage enlarged(const QImage& image, QSize size);

} // namespace daguerre
