// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/PictureDrag.h"

#include <QDrag>
#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace daguerre {

namespace {

constexpr int thumbnailSide = 96;

} // namespace

void dragPictures(QWidget& source, std::unique_ptr<QMimeData> data, const QImage& picture)
{
    const qreal ratio = source.devicePixelRatioF();
    const int side = qRound(thumbnailSide * ratio);
    auto* drag = new QDrag(&source); // Qt deletes it
    drag->setMimeData(data.release());
    if (!picture.isNull()) {
        QPixmap thumbnail
            = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        thumbnail.setDevicePixelRatio(ratio);
        drag->setPixmap(thumbnail);
    }
    drag->exec(Qt::CopyAction);
}

} // namespace daguerre
