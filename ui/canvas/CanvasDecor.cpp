// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/CanvasDecor.h"

#include "ui/canvas/ViewTransform.h"

#include <QPainter>

#include <cmath>

namespace daguerre {

namespace {

constexpr int checkerSide = 8;

} // namespace

void paintCheckers(QPainter& painter, const QRect& area, QColor window)
{
    QPixmap tile(2 * checkerSide, 2 * checkerSide);
    tile.fill(window.darker(112));
    QPainter tilePainter(&tile);
    tilePainter.fillRect(0, 0, checkerSide, checkerSide, window.darker(116));
    tilePainter.fillRect(checkerSide, checkerSide, checkerSide, checkerSide, window.darker(116));
    tilePainter.end();
    painter.drawTiledPixmap(area, tile);
}

void paintPixelGrid(QPainter& painter, const QRect& area, const ViewTransform& view)
{
    const QRectF picture = view.pictureRect();
    const QRectF shown = picture & QRectF(area);
    const double side = view.zoom() / view.devicePixelRatio();
    painter.setPen(QPen(QColor(128, 128, 128, 120), 0));
    const auto first = [side](double begin, double from) { return begin + std::ceil((from - begin) / side) * side; };
    for (double x = first(picture.left(), shown.left()); x <= shown.right(); x += side)
        painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    for (double y = first(picture.top(), shown.top()); y <= shown.bottom(); y += side)
        painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y));
}

} // namespace daguerre
