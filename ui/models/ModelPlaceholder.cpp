// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelPlaceholder.h"

#include <QFont>
#include <QPainter>

namespace daguerre {

namespace {

constexpr int hues = 360;
constexpr double letterShare = 0.4; // of the side

/// "Dream Shaper" gives "DS", "v1-5-pruned" gives "V1".
QString initials(const QString& name)
{
    QString letters;
    bool begins = true;
    for (const QChar letter : name) {
        if (letter.isLetterOrNumber() && (begins || (letters.size() == 1 && letter.isUpper())))
            letters.append(letter.toUpper());
        begins = !letter.isLetterOrNumber();
        if (letters.size() == 2)
            break;
    }
    return letters;
}

} // namespace

QImage modelPlaceholder(const QString& name, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv(int(qHash(name, 0) % hues), 110, 130));
    painter.drawRoundedRect(image.rect(), side / 10.0, side / 10.0);
    QFont font;
    font.setPixelSize(int(side * letterShare));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(image.rect(), Qt::AlignCenter, initials(name));
    return image;
}

} // namespace daguerre
