// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace daguerre {

class ViewTransform;

/// What lies behind a picture and shows through where it is transparent: a faint checkerboard on the window's colour.
void paintCheckers(QPainter& painter, const QRect& area, QColor window);
/// The borders of the picture's pixels, as far as they are in `area`.
void paintPixelGrid(QPainter& painter, const QRect& area, const ViewTransform& view);

} // namespace daguerre
