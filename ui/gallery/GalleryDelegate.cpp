// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryDelegate.h"

#include "ui/gallery/GalleryModel.h"
#include "ui/widgets/Quantities.h"
#include "ui/widgets/ThemedIcon.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace daguerre {

namespace {

constexpr int margin = 4;
constexpr int listSide = 56;
constexpr int problemIconSide = 24;
constexpr int mostStars = 5;

QColor textColor(const QStyleOptionViewItem& option)
{
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text);
}

/// Drawn over the lower edge of a thumbnail, on a plate that keeps it legible on any picture.
void paintRating(QPainter& painter, const QStyleOptionViewItem& option, const QRect& thumbnail, int rating)
{
    if (rating == 0)
        return;
    const QString stars(qMin(rating, mostStars), QChar(0x2605));
    const QRect text = option.fontMetrics.boundingRect(stars).adjusted(-3, 0, 3, 0);
    QRect plate(QPoint(), QSize(text.width(), option.fontMetrics.height()));
    plate.moveBottomLeft(thumbnail.bottomLeft());
    painter.fillRect(plate, QColor(0, 0, 0, 160));
    painter.setPen(QColor(255, 214, 90));
    painter.drawText(plate, Qt::AlignCenter, stars);
}

void paintProblem(QPainter& painter, const QRect& area)
{
    static const QIcon icon = themedIcon(QStringLiteral("warning"));
    QRect place(0, 0, problemIconSide, problemIconSide);
    place.moveCenter(area.center());
    icon.paint(&painter, place);
}

} // namespace

GalleryDelegate::GalleryDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

int GalleryDelegate::thumbnailSide() const
{
    return m_layout == Layout::Grid ? m_side : listSide;
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int side = thumbnailSide() + 2 * margin;
    return m_layout == Layout::Grid ? QSize(side, side)
                                    : QSize(side * 2, qMax(side, 3 * option.fontMetrics.lineSpacing() + 2 * margin));
}

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto record = index.data(GalleryModel::RecordRole).value<PictureRecord>();
    painter->save();
    QStyleOptionViewItem panel = option;
    panel.showDecorationSelected = true;
    QStyle& style = *(option.widget ? option.widget->style() : QApplication::style());
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);
    const QRect inner = option.rect.adjusted(margin, margin, -margin, -margin);
    const QRect thumbnail(inner.topLeft(), QSize(thumbnailSide(), inner.height()));
    paintThumbnail(*painter, option, thumbnail, index, record);
    if (m_layout == Layout::List)
        paintLines(*painter, option, inner.adjusted(thumbnailSide() + 2 * margin, 0, 0, 0), record);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::WindowText), 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void GalleryDelegate::paintThumbnail(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
    const QModelIndex& index, const PictureRecord& record) const
{
    const auto image = index.data(GalleryModel::ThumbnailRole).value<QImage>();
    if (image.isNull()) {
        painter.fillRect(area, option.palette.color(QPalette::AlternateBase));
        if (!index.data(GalleryModel::ProblemRole).toString().isEmpty())
            paintProblem(painter, area);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize shown = (QSizeF(image.size()) / ratio).toSize();
    QRect place(QPoint(), shown.scaled(area.size(), Qt::KeepAspectRatio).boundedTo(shown.expandedTo(area.size())));
    place.moveCenter(area.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(record.state == PictureState::Present ? 1 : 0.4);
    painter.drawImage(place, image);
    painter.setOpacity(1);
    paintRating(painter, option, place, record.rating);
}

void GalleryDelegate::paintLines(
    QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const PictureRecord& record) const
{
    if (record.id == 0)
        return;
    const QFontMetrics& metrics = option.fontMetrics;
    const QString name = record.path.section(QLatin1Char('/'), -1);
    const QString prompt = record.metadata.prompt.simplified();
    const QString date = QLocale().toString(record.created, QLocale::ShortFormat);
    const QString state = stateText(record.state);
    const QStringList lines {prompt.isEmpty() ? name : prompt, settingsLine(record.metadata, record.size),
        state.isEmpty() ? date : tr("%1, %2", "date, state of the file").arg(date, state)};
    painter.setPen(textColor(option));
    QRect line(area.topLeft(), QSize(area.width(), metrics.lineSpacing()));
    line.moveTop(area.center().y() - int(lines.size()) * metrics.lineSpacing() / 2);
    for (const QString& text : lines) {
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, area.width()));
        line.translate(0, metrics.lineSpacing());
    }
}

QString stateText(PictureState state)
{
    switch (state) {
    case PictureState::Offline:
        return GalleryDelegate::tr("its folder is not there now");
    case PictureState::Missing:
        return GalleryDelegate::tr("the file is gone");
    case PictureState::Unreadable:
        return GalleryDelegate::tr("can't be read");
    case PictureState::Present:
        break;
    }
    return {};
}

QString settingsLine(const ImageMetadata& metadata, QSize size)
{
    QStringList parts;
    for (const QString& part : {metadata.model, metadata.sampler})
        if (!part.isEmpty())
            parts.append(part);
    if (!size.isEmpty())
        parts.append(sizeText(size));
    if (metadata.seed)
        parts.append(GalleryDelegate::tr("seed %1").arg(*metadata.seed));
    return parts.join(QStringLiteral(", "));
}

} // namespace daguerre
