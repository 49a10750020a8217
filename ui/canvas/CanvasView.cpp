// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/CanvasView.h"

#include "ui/canvas/CanvasDecor.h"
#include "ui/canvas/ViewInput.h"
#include "ui/exchange/PictureDrag.h"
#include "ui/exchange/PictureMimeData.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>

namespace daguerre {

CanvasView::CanvasView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setMinimumSize(160, 160);
    connect(&m_fader, &FrameFader::changed, this, qOverload<>(&QWidget::update));
}

void CanvasView::begin(JobId job, const GenerationRequest& request)
{
    m_content.begin(job, request);
    if (m_content.isOpened())
        return;
    m_fader.cutTo({});
    contentReplaced();
}

void CanvasView::showPreview(const Preview& preview)
{
    if (m_content.showPreview(preview) && !m_content.isOpened())
        m_fader.fadeTo(m_content.image());
}

void CanvasView::showPicture(const FinishedPicture& picture)
{
    if (!m_content.showPicture(picture) || m_content.isOpened())
        return;
    m_fader.fadeTo(m_content.image());
    contentReplaced();
}

void CanvasView::end(JobId job)
{
    const bool wasBlank = m_content.isBlank();
    m_content.end(job);
    if (m_content.isOpened())
        return;
    if (wasBlank)
        m_fader.cutTo(m_content.image());
    contentReplaced();
}

void CanvasView::openPicture(const FinishedPicture& picture)
{
    m_content.open(picture);
    m_fader.cutTo(m_content.image());
    contentReplaced();
}

void CanvasView::setPath(const QString& path)
{
    m_content.setPath(path);
    Q_EMIT contentChanged();
}

void CanvasView::follow()
{
    if (!m_content.follow())
        return;
    m_fader.cutTo(m_content.image());
    contentReplaced();
}

std::unique_ptr<QMimeData> CanvasView::mimeData(MetadataChoice metadata) const
{
    if (!m_content.picture().picture.isNull())
        return std::make_unique<PictureMimeData>(m_content.picture(), metadata);
    if (!m_content.isUnfinished())
        return nullptr;
    auto data = std::make_unique<QMimeData>(); // a preview is no picture that could be made again: no file
    data->setImageData(m_content.image());
    if (metadata == MetadataChoice::Keep)
        data->setText(m_content.prompt());
    markAsOwn(*data);
    return data;
}

void CanvasView::zoomIn()
{
    m_transform.zoomBy(zoomStep, m_transform.centre());
    transformed();
}

void CanvasView::zoomOut()
{
    m_transform.zoomBy(1 / zoomStep, m_transform.centre());
    transformed();
}

void CanvasView::zoomToActualSize()
{
    m_transform.setZoom(1, m_transform.centre());
    transformed();
}

void CanvasView::zoomToFit()
{
    m_transform.fit();
    transformed();
}

void CanvasView::copy()
{
    if (auto data = mimeData(m_metadata))
        QGuiApplication::clipboard()->setMimeData(data.release());
}

void CanvasView::copyWithoutMetadata()
{
    if (auto data = mimeData(MetadataChoice::Strip))
        QGuiApplication::clipboard()->setMimeData(data.release());
}

bool CanvasView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_transform.zoomBy(1 + gesture->value(), gesture->position());
            transformed();
            return true;
        }
    }
    return QWidget::event(event);
}

void CanvasView::resizeEvent(QResizeEvent*)
{
    m_transform.setViewport(size(), devicePixelRatioF());
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const double factor = wheelZoom(*event);
    if (factor == 1)
        return; // a fitted picture stays fitted
    m_transform.zoomBy(factor, event->position());
    transformed();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    const std::optional<QPointF> distance = panOf(*event);
    if (!distance)
        return QWidget::keyPressEvent(event);
    m_transform.pan(*distance);
    transformed();
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_lastMove = event->position();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    const bool pans = m_transform.canPan() || event->buttons().testFlag(Qt::MiddleButton);
    if (pans && event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        m_transform.pan(event->position() - m_lastMove);
        m_lastMove = event->position();
        setCursor(Qt::ClosedHandCursor);
        update();
    } else if (event->buttons() == Qt::LeftButton
        && (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        startDrag(draggedMetadata(m_metadata, event->modifiers()));
    }
}

void CanvasView::mouseReleaseEvent(QMouseEvent*)
{
    transformed();
}

void CanvasView::contentReplaced()
{
    m_transform.setPictureSize(m_content.size());
    setAccessibleDescription(m_content.prompt());
    transformed();
    Q_EMIT contentChanged();
}

void CanvasView::transformed()
{
    setCursor(m_transform.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

void CanvasView::startDrag(MetadataChoice metadata)
{
    if (auto data = mimeData(metadata))
        dragPictures(*this, std::move(data), m_content.image());
}

void CanvasView::paintEvent(QPaintEvent*)
{
    m_transform.setViewport(size(), devicePixelRatioF()); // the window may be on another screen by now
    QPainter painter(this);
    paintCheckers(painter, rect(), palette().window().color());
    if (m_content.isEmpty())
        return;
    if (m_fader.image().isNull())
        painter.fillRect(m_transform.pictureRect(), palette().window().color().darker(125));
    else
        m_painter.paint(painter, m_fader.image(), m_transform, size());
    if (m_transform.showsPixels())
        paintPixelGrid(painter, rect(), m_transform);
    if (m_content.isUnfinished())
        paintMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().highlight().color(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void CanvasView::paintMark(QPainter& painter) const
{
    const QString text = tr("Unfinished");
    QRect box = fontMetrics().boundingRect(text).adjusted(-12, -6, 12, 6);
    const QRect shown = m_transform.pictureRect().toAlignedRect() & rect();
    box.moveCenter({shown.center().x(), 0});
    box.moveBottom(shown.bottom() - 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().toolTipBase());
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette().toolTipText().color());
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace daguerre
