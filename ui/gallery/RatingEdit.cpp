// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/RatingEdit.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace daguerre {

namespace {

constexpr int stars = 5;
constexpr int starSide = 24;

} // namespace

RatingEdit::RatingEdit(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("rating"));
    setAccessibleName(tr("Rating"));
    setAccessibleDescription(tr("%n star(s)", nullptr, 0));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RatingEdit::setRating(int rating)
{
    rating = qBound(0, rating, stars);
    if (rating == m_rating)
        return;
    m_rating = rating;
    setAccessibleDescription(tr("%n star(s)", nullptr, rating));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

QSize RatingEdit::sizeHint() const
{
    return {stars * starSide, starSide};
}

void RatingEdit::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont font = this->font();
    font.setPixelSize(starSide - 5);
    painter.setFont(font);
    for (int star = 0; star < stars; ++star) {
        const bool lit = star < m_rating;
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        painter.drawText(
            QRect(star * starSide, 0, starSide, starSide), Qt::AlignCenter, QString(QChar(lit ? 0x2605 : 0x2606)));
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void RatingEdit::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    const int star = int(event->position().x()) / starSide + 1;
    rate(star == m_rating ? star - 1 : star);
}

void RatingEdit::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_0;
    if (number >= 0 && number <= stars)
        rate(number);
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Up)
        rate(m_rating + 1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Down)
        rate(m_rating - 1);
    else
        QWidget::keyPressEvent(event);
}

void RatingEdit::rate(int rating)
{
    if (rating < 0 || rating > stars || rating == m_rating)
        return;
    setRating(rating);
    Q_EMIT rated(rating);
}

} // namespace daguerre
