// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/ViewInput.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <cmath>

namespace daguerre {

namespace {

constexpr double panStep = 48;

} // namespace

double wheelZoom(const QWheelEvent& event)
{
    return std::pow(zoomStep, double(event.angleDelta().y()) / int(QWheelEvent::DefaultDeltasPerStep));
}

std::optional<QPointF> panOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        return QPointF(panStep, 0);
    case Qt::Key_Right:
        return QPointF(-panStep, 0);
    case Qt::Key_Up:
        return QPointF(0, panStep);
    case Qt::Key_Down:
        return QPointF(0, -panStep);
    default:
        return {};
    }
}

} // namespace daguerre
