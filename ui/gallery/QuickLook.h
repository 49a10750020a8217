// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"
#include "ui/canvas/PicturePainter.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/exchange/PictureOpener.h"

#include <QDialog>
#include <QImage>

namespace daguerre {

/// The selected picture large, over the window. Follows the gallery's arrow keys; Space or Escape closes it.
class QuickLook final : public QDialog {
    Q_OBJECT

public:
    explicit QuickLook(QWidget* parent);

    void look(const PictureRecord& picture);
    const QImage& picture() const { return m_picture; }

Q_SIGNALS:
    /// The key of a step through the gallery.
    void stepped(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    PictureOpener m_opener;
    QString m_path;
    QString m_problem;
    QImage m_picture;
    ViewTransform m_transform;
    PicturePainter m_painter;
};

} // namespace daguerre
