// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/FrameFader.h"
#include "ui/canvas/PicturePainter.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/exchange/MetadataChoice.h"

#include <QWidget>

#include <memory>

class QMimeData;

namespace daguerre {

/// Shows a picture while it develops and afterwards. The wheel zooms at the pointer; dragging moves a picture that is
/// larger than the view, and otherwise drags its file into other programs.
class CanvasView final : public QWidget {
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);

    void begin(JobId job, const GenerationRequest& request);
    void showPreview(const Preview& preview);
    void showPicture(const FinishedPicture& picture);
    void end(JobId job);
    void setPath(const QString& path);
    /// Shows a picture that no job of now makes until follow(); what develops goes on below it.
    void openPicture(const FinishedPicture& picture);
    void follow();

    const CanvasContent& content() const { return m_content; }
    const ViewTransform& transform() const { return m_transform; }
    /// What the clipboard or a drag gets; null while there is nothing to give.
    std::unique_ptr<QMimeData> mimeData(MetadataChoice metadata = MetadataChoice::Keep) const;
    /// For copying and dragging from now on; Shift while dragging strips all the same.
    void setMetadataChoice(MetadataChoice metadata) { m_metadata = metadata; }

    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void zoomToFit();
    void copy();
    void copyWithoutMetadata();

Q_SIGNALS:
    /// There is another picture, or none.
    void contentChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void contentReplaced();
    void transformed();
    void startDrag(MetadataChoice metadata);
    void paintMark(QPainter& painter) const;

    CanvasContent m_content;
    FrameFader m_fader;
    ViewTransform m_transform;
    PicturePainter m_painter;
    MetadataChoice m_metadata = MetadataChoice::Keep;
    QPointF m_pressed;
    QPointF m_lastMove;
};

} // namespace daguerre
