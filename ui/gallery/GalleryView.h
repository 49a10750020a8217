// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/gallery/GalleryDelegate.h"

#include <QListView>

namespace daguerre {

class GalleryModel;

/// The wall of pictures: cells of one size that wrap, the keyboard throughout, drags as files. It lays out and paints
/// only what is visible.
class GalleryView final : public QListView {
    Q_OBJECT

public:
    GalleryView(GalleryModel& model, QWidget* parent = nullptr);

    GalleryDelegate::Layout layoutMode() const { return m_delegate->layout(); }
    void setLayoutMode(GalleryDelegate::Layout layout);
    /// Device-independent pixels.
    int thumbnailSide() const { return m_side; }
    void setThumbnailSide(int side);

    /// In the order of the grid.
    QList<PictureId> selectedIds() const;
    /// Those that are there become the selection, the first the current one.
    void select(const QList<PictureId>& ids);

Q_SIGNALS:
    void selectionChangedTo(const QList<daguerre::PictureId>& ids);
    /// The user drags the selection; `cursor` is the picture under the pointer.
    void dragWanted(const QImage& cursor);
    void thumbnailSideChanged(int side);

protected:
    void startDrag(Qt::DropActions supported) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;

private:
    void applyCellSize();
    /// In the grid the cells fill the row: a little smaller than asked for where one more column nearly fits, else
    /// wider.
    QSize cellSize();
    void tellVisibleRows();

    GalleryModel& m_model;
    GalleryDelegate* m_delegate;
    int m_side = 96;
};

} // namespace daguerre
