// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/IconLabel.h"

#include <QPainter>

namespace daguerre {

IconLabel::IconLabel(const QIcon& icon, int side, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setFixedSize(side, side);
}

void IconLabel::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace daguerre
