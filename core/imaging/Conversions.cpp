// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/Conversions.h"

#include <QColorSpace>

#include <opencv2/imgproc.hpp>

namespace daguerre {

namespace {

/// A view, not a copy: valid as long as the image.
cv::Mat viewOf(QImage& image)
{
    return cv::Mat(
        image.height(), image.width(), CV_8UC3, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
}

} // namespace

QImage toQImage(const RgbImage& image)
{
    const QImage view(
        image.pixels.data(), image.width, image.height, qsizetype(3) * image.width, QImage::Format_RGB888);
    QImage copy = view.copy();
    copy.setColorSpace(QColorSpace::SRgb);
    return copy;
}

QImage enlarged(const QImage& image, QSize size)
{
    QImage source = image.convertToFormat(QImage::Format_RGB888);
    QImage result(size, QImage::Format_RGB888);
    cv::Mat target = viewOf(result);
    cv::resize(viewOf(source), target, target.size(), 0, 0, cv::INTER_CUBIC);
    result.setColorSpace(image.colorSpace());
    return result;
}

} // namespace daguerre
