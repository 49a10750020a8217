// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/ViewTransform.h"

#include <algorithm>
#include <cmath>

namespace daguerre {

namespace {

constexpr double margin = 16; // around a fitted picture
constexpr double minimumZoom = 0.05;
constexpr double maximumZoom = 64;

} // namespace

void ViewTransform::setViewport(QSizeF size, qreal devicePixelRatio)
{
    m_viewport = size;
    m_ratio = devicePixelRatio;
}

void ViewTransform::setPictureSize(QSize size)
{
    if (size == m_picture)
        return;
    m_picture = size;
    fit();
}

void ViewTransform::fit()
{
    m_fitted = true;
}

void ViewTransform::setZoom(double zoom, QPointF position)
{
    const QPointF fixed = toPicture(position);
    m_zoom = std::clamp(zoom, minimumZoom, maximumZoom);
    m_fitted = false;
    m_middle = fixed - (position - centre()) / scale();
    pan({});
}

void ViewTransform::pan(QPointF distance)
{
    if (m_fitted)
        return;
    m_middle -= distance / scale();
    m_middle.setX(std::clamp<qreal>(m_middle.x(), 0, m_picture.width()));
    m_middle.setY(std::clamp<qreal>(m_middle.y(), 0, m_picture.height()));
}

double ViewTransform::zoom() const
{
    return m_fitted ? fittingZoom() : m_zoom;
}

bool ViewTransform::canPan() const
{
    const QSizeF size = QSizeF(m_picture) * scale();
    return size.width() > m_viewport.width() || size.height() > m_viewport.height();
}

QRectF ViewTransform::pictureRect() const
{
    const QRectF exact = toView(QRectF(QPointF(), QSizeF(m_picture)));
    const auto onDevice = [this](qreal position) { return std::round(position * m_ratio) / m_ratio; };
    return {QPointF(onDevice(exact.x()), onDevice(exact.y())), exact.size()};
}

QPointF ViewTransform::toPicture(QPointF position) const
{
    const QPointF middle = m_fitted ? QPointF(m_picture.width() / 2.0, m_picture.height() / 2.0) : m_middle;
    return middle + (position - centre()) / scale();
}

QRectF ViewTransform::toView(const QRectF& pictureArea) const
{
    const QPointF origin = toPicture({}); // of the view, in the picture
    return {(pictureArea.topLeft() - origin) * scale(), pictureArea.size() * scale()};
}

double ViewTransform::fittingZoom() const
{
    if (m_picture.isEmpty())
        return 1;
    const double horizontal = (m_viewport.width() - 2 * margin) / m_picture.width();
    const double vertical = (m_viewport.height() - 2 * margin) / m_picture.height();
    return std::clamp(std::min(horizontal, vertical) * m_ratio, minimumZoom, maximumZoom);
}

} // namespace daguerre
