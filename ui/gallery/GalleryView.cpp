// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryView.h"

#include "ui/gallery/GalleryModel.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace daguerre {

namespace {

constexpr int smallestSide = 48;
constexpr int largestSide = 320;
constexpr double sideStep = 1.15;
constexpr double mostShrinking = 0.3; // of a cell, for one more column

} // namespace

GalleryView::GalleryView(GalleryModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new GalleryDelegate(this))
{
    setObjectName(QStringLiteral("gallery"));
    setAccessibleName(tr("Gallery"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would wrap the rows anew
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &GalleryView::tellVisibleRows);
    applyCellSize();
}

void GalleryView::setLayoutMode(GalleryDelegate::Layout layout)
{
    m_delegate->setLayout(layout);
    setWrapping(layout == GalleryDelegate::Layout::Grid);
    setFlow(layout == GalleryDelegate::Layout::Grid ? LeftToRight : TopToBottom);
    applyCellSize();
}

void GalleryView::setThumbnailSide(int side)
{
    const int bounded = qBound(smallestSide, side, largestSide);
    if (bounded == m_side)
        return;
    m_side = bounded;
    applyCellSize();
    Q_EMIT thumbnailSideChanged(bounded);
}

QList<PictureId> GalleryView::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    QList<PictureId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.append(m_model.ids().at(row));
    return ids;
}

void GalleryView::select(const QList<PictureId>& ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const PictureId id : ids) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            continue;
        const QModelIndex index = m_model.index(row);
        selection.append(QItemSelectionRange(index));
        if (!first.isValid())
            first = index;
    }
    if (!first.isValid())
        return;
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first);
}

void GalleryView::startDrag(Qt::DropActions)
{
    Q_EMIT dragWanted(currentIndex().data(GalleryModel::ThumbnailRole).value<QImage>());
}

void GalleryView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() != Qt::ControlModifier) {
        QListView::wheelEvent(event);
        return;
    }
    if (m_delegate->layout() == GalleryDelegate::Layout::Grid && event->angleDelta().y() != 0)
        setThumbnailSide(qRound(event->angleDelta().y() > 0 ? m_side * sideStep : m_side / sideStep));
    event->accept();
}

void GalleryView::resizeEvent(QResizeEvent* event)
{
    applyCellSize();
    QListView::resizeEvent(event);
}

bool GalleryView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show)
        applyCellSize();
    return QListView::viewportEvent(event);
}

void GalleryView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedTo(selectedIds());
}

void GalleryView::updateGeometries()
{
    QListView::updateGeometries();
    verticalScrollBar()->setSingleStep(gridSize().height() / 2);
}

void GalleryView::applyCellSize()
{
    const QSize cell = cellSize();
    if (cell != gridSize())
        setGridSize(cell);
    const bool grid = m_delegate->layout() == GalleryDelegate::Layout::Grid;
    m_model.setThumbnailSide(qRound((grid ? m_side : m_delegate->thumbnailSide()) * devicePixelRatioF()));
}

QSize GalleryView::cellSize()
{
    m_delegate->setThumbnailSide(m_side);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QSize cell = m_delegate->sizeHint(option, {});
    const int width = qMax(1, viewport()->width() - 1); // cells up to the very edge would wrap
    if (m_delegate->layout() == GalleryDelegate::Layout::List)
        return {width, cell.height()};
    const int columns = qMax(1, int(double(width) / cell.width() + mostShrinking));
    const int missing = qMax(0, cell.width() - width / columns);
    m_delegate->setThumbnailSide(m_side - missing);
    return {width / columns, cell.height() - missing};
}

void GalleryView::tellVisibleRows()
{
    const QModelIndex first = indexAt({1, 1});
    const int columns = qMax(1, viewport()->width() / qMax(1, gridSize().width()));
    const int lines = viewport()->height() / qMax(1, gridSize().height()) + 2;
    if (first.isValid())
        m_model.setVisibleRows(first.row() - columns, first.row() + (lines + 1) * columns);
}

} // namespace daguerre
