// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/PictureExport.h"

#include "core/files/AtomicFile.h"
#include "core/library/ImageWriter.h"

#include <QFile>
#include <QFileInfo>

namespace daguerre {

QString withPngSuffix(const QString& path)
{
    return path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ? path : path + QStringLiteral(".png");
}

void exportPicture(const FinishedPicture& picture, const QString& path)
{
    QFile source(picture.path);
    if (picture.path.isEmpty() || !source.open(QIODevice::ReadOnly)) {
        savePngAs(picture.picture, picture.metadata, path);
        return;
    }
    if (QFileInfo(path) == QFileInfo(picture.path))
        return;
    const QByteArray bytes = source.readAll();
    AtomicFile target(QFile::encodeName(path).toStdString());
    target.write(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
    target.commit();
}

} // namespace daguerre
