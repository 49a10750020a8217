// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"

#include <QStyledItemDelegate>

namespace daguerre {

/// Draws a picture's cell: in the grid its thumbnail and rating, in the list its prompt and settings beside them. Every
/// cell has the same size, whatever is known of the picture yet.
class GalleryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Layout { Grid, List };

    explicit GalleryDelegate(QObject* parent = nullptr);

    void setLayout(Layout layout) { m_layout = layout; }
    Layout layout() const { return m_layout; }
    /// Device-independent pixels.
    void setThumbnailSide(int side) { m_side = side; }
    int thumbnailSide() const;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintThumbnail(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
        const QModelIndex& index, const PictureRecord& record) const;
    void paintLines(
        QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const PictureRecord& record) const;

    Layout m_layout = Layout::Grid;
    int m_side = 96;
};

/// Why a picture that can't be shown can't; empty of one that is there.
QString stateText(PictureState state);
/// "Mini, DPM++ 2M, 128 x 128, seed 7".
QString settingsLine(const ImageMetadata& metadata, QSize size);

} // namespace daguerre
