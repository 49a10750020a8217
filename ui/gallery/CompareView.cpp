// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/CompareView.h"

#include "ui/canvas/ViewInput.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace daguerre {

namespace {

constexpr qreal gap = 8;

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compareView"));
    setAccessibleName(tr("Two pictures side by side"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 160);
}

void CompareView::setPicture(int side, const QImage& picture)
{
    Side& changed = m_sides.at(std::size_t(side));
    changed.picture = picture;
    changed.transform.setPictureSize(picture.size());
    changed.transform.setViewport(halfSize(), devicePixelRatioF());
    update();
}

void CompareView::zoomBy(double factor)
{
    zoomAt(factor, {halfSize().width() / 2, halfSize().height() / 2});
}

void CompareView::zoomToActualSize()
{
    for (Side& side : m_sides)
        side.transform.setZoom(1, side.transform.centre());
    update();
}

void CompareView::zoomToFit()
{
    for (Side& side : m_sides)
        side.transform.fit();
    update();
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        Side& side = m_sides[i];
        if (side.picture.isNull())
            continue;
        painter.save();
        painter.translate(leftOf(i), 0);
        painter.setClipRect(QRectF(QPointF(), halfSize()));
        side.painter.paint(painter, side.picture, side.transform, halfSize());
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CompareView::resizeEvent(QResizeEvent*)
{
    for (Side& side : m_sides)
        side.transform.setViewport(halfSize(), devicePixelRatioF());
}

void CompareView::wheelEvent(QWheelEvent* event)
{
    if (const double factor = wheelZoom(*event); factor != 1)
        zoomAt(factor, inHalf(event->position()));
    event->accept();
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (const std::optional<QPointF> distance = panOf(*event))
        return pan(*distance);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_1:
        return zoomToActualSize();
    default:
        QWidget::keyPressEvent(event);
    }
}

void CompareView::mousePressEvent(QMouseEvent* event)
{
    m_lastMove = event->position();
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton))
        pan(event->position() - m_lastMove);
    m_lastMove = event->position();
}

void CompareView::mouseDoubleClickEvent(QMouseEvent*)
{
    zoomToFit();
}

QSizeF CompareView::halfSize() const
{
    return {(width() - gap) / 2, qreal(height())};
}

qreal CompareView::leftOf(std::size_t side) const
{
    return qreal(side) * (halfSize().width() + gap);
}

QPointF CompareView::inHalf(QPointF position) const
{
    return position.x() < leftOf(1) ? position : position - QPointF(leftOf(1), 0);
}

void CompareView::zoomAt(double factor, QPointF position)
{
    for (Side& side : m_sides)
        side.transform.zoomBy(factor, position);
    update();
}

void CompareView::pan(QPointF distance)
{
    for (Side& side : m_sides)
        side.transform.pan(distance);
    update();
}

} // namespace daguerre
