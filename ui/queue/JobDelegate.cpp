// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/JobDelegate.h"

#include "ui/queue/QueueModel.h"

#include <QApplication>
#include <QPainter>

namespace daguerre {

namespace {

constexpr int margin = 8;
constexpr int barHeight = 3;

void drawLine(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QString& text)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    QApplication::style()->drawItemText(&painter, line, int(alignment), option.palette,
        option.state.testFlag(QStyle::State_Enabled), option.fontMetrics.elidedText(text, Qt::ElideRight, line.width()),
        selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

void JobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const QRect inner = option.rect.adjusted(margin, margin / 2, -margin, -margin / 2 - barHeight);
    const QRect title(inner.topLeft(), QSize(inner.width(), inner.height() / 2));
    drawLine(*painter, row, title, index.data(Qt::DisplayRole).toString());
    drawLine(*painter, row, title.translated(0, title.height()), index.data(QueueModel::DetailsRole).toString());

    const double progress = index.data(QueueModel::ProgressRole).toDouble();
    if (progress < 0)
        return;
    const bool selected = row.state.testFlag(QStyle::State_Selected);
    QRect bar(inner.left(), option.rect.bottom() - barHeight, inner.width(), barHeight);
    painter->fillRect(bar, row.palette.color(QPalette::Mid));
    bar.setWidth(qRound(progress * bar.width()));
    painter->fillRect(bar, row.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {10 * margin, 2 * option.fontMetrics.lineSpacing() + margin + barHeight};
}

} // namespace daguerre
