// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/PicturePainter.h"

#include "core/imaging/Conversions.h"

#include <QPainter>

namespace daguerre {

namespace {

constexpr int filterReach = 2; // pixels that bicubic interpolation looks beyond the visible part

QRect visiblePart(const QImage& picture, const ViewTransform& view, QSizeF viewport)
{
    const QPointF first = view.toPicture({});
    const QPointF last = view.toPicture({viewport.width(), viewport.height()});
    const QRect visible = QRectF(first, last).toAlignedRect();
    return visible.adjusted(-filterReach, -filterReach, filterReach, filterReach) & picture.rect();
}

} // namespace

void PicturePainter::paint(QPainter& painter, const QImage& picture, const ViewTransform& view, QSizeF viewport)
{
    const QRect part = visiblePart(picture, view, viewport);
    if (part.isEmpty())
        return;
    // pictureRect() has its corner on a device pixel, and so has every part of it at zoom 1.
    const qreal ratio = view.devicePixelRatio();
    const QPointF corner = view.pictureRect().topLeft() + QPointF(part.topLeft()) * view.zoom() / ratio;
    const QSize size = (QSizeF(part.size()) * view.zoom()).toSize().expandedTo({1, 1});
    const bool smoothly = !view.showsPixels();
    if (m_key != picture.cacheKey() || m_part != part || m_scaled.size() != size || m_smoothly != smoothly)
        scale(picture, part, size, smoothly);
    m_scaled.setDevicePixelRatio(ratio);
    painter.drawImage(QPointF(qRound(corner.x() * ratio), qRound(corner.y() * ratio)) / ratio, m_scaled);
}

void PicturePainter::scale(const QImage& picture, const QRect& part, QSize size, bool smoothly)
{
    const QImage cut = part == picture.rect() ? picture : picture.copy(part);
    if (size == cut.size())
        m_scaled = cut;
    else if (!smoothly)
        m_scaled = cut.scaled(size); // each pixel as it is
    else if (size.width() > cut.width() && !cut.hasAlphaChannel())
        m_scaled = enlarged(cut, size);
    else
        m_scaled = cut.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_key = picture.cacheKey();
    m_part = part;
    m_smoothly = smoothly;
}

} // namespace daguerre
