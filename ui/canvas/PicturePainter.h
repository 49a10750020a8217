// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/ViewTransform.h"

#include <QImage>

class QPainter;

namespace daguerre {

/// Draws the visible part of a picture: pixel for pixel at zoom 1 and where the view shows
/// pixels, smoothly otherwise. Keeps the scaled part, so
/// that painting again what hasn't changed is a copy.
class PicturePainter {
public:
    void paint(QPainter& painter, const QImage& picture, const ViewTransform& view, QSizeF viewport);

private:
    void scale(const QImage& picture, const QRect& part, QSize size, bool smoothly);

    qint64 m_key = 0; // of the picture that m_scaled was made from
    QRect m_part;
    bool m_smoothly = true;
    QImage m_scaled;
};

} // namespace daguerre
