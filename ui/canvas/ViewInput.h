// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <optional>

class QKeyEvent;
class QWheelEvent;

namespace daguerre {

/// What one press of a zooming key or button does.
constexpr double zoomStep = 1.25;

/// By how much the wheel zooms; 1 where it turned sideways.
double wheelZoom(const QWheelEvent& event);
/// How far an arrow key moves the picture; none for other keys.
std::optional<QPointF> panOf(const QKeyEvent& event);

} // namespace daguerre
