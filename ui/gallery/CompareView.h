// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/PicturePainter.h"
#include "ui/canvas/ViewTransform.h"

#include <QImage>
#include <QWidget>

#include <array>

namespace daguerre {

/// Two pictures side by side that zoom and move together. The wheel zooms at the pointer, dragging and the arrow keys
/// move, a double click goes back to the whole picture.
class CompareView final : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    /// `side`: 0 left, 1 right.
    void setPicture(int side, const QImage& picture);
    const ViewTransform& transform(int side) const { return m_sides.at(std::size_t(side)).transform; }

    void zoomBy(double factor);
    void zoomToActualSize();
    void zoomToFit();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    struct Side {
        QImage picture;
        ViewTransform transform;
        PicturePainter painter;
    };

    QSizeF halfSize() const;
    qreal leftOf(std::size_t side) const;
    /// In the half that the position lies in.
    QPointF inHalf(QPointF position) const;
    void zoomAt(double factor, QPointF position);
    void pan(QPointF distance);

    std::array<Side, 2> m_sides;
    QPointF m_lastMove;
};

} // namespace daguerre
