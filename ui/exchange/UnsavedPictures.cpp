// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/UnsavedPictures.h"

#include "core/files/AtomicFile.h"
#include "core/library/FileNamePattern.h"
#include "core/library/ImageWriter.h"
#include "core/library/PicturePixels.h"
#include "core/library/PngText.h"

#include <QDateTime>
#include <QDirIterator>
#include <QStandardPaths>

namespace daguerre {

namespace {

constexpr int keptDays = 7;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/daguerre/unsaved");
}

} // namespace

QString writeUnsaved(const FinishedPicture& picture)
{
    const QString name
        = fileBaseName(QStringLiteral("[seed]-[prompt_words]"), picture.metadata, QDateTime::currentDateTime());
    QDir().mkpath(folder());
    return savePng(picture.picture, picture.metadata, folder(), name);
}

QByteArray strippedPng(const FinishedPicture& picture)
{
    QFile file(picture.path);
    if (!picture.path.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.readAll();
        return isPng(bytes) ? barePng(bytes) : encodePng(readPixels(picture.path), {});
    }
    return encodePng(picture.picture, {});
}

QString writeStripped(const FinishedPicture& picture)
{
    const QByteArray png = strippedPng(picture);
    QDir().mkpath(folder());
    const QString name = QDateTime::currentDateTime().toString(QStringLiteral("'/picture-'yyyyMMddHHmmss'.png'"));
    AtomicFile file(QFile::encodeName(folder() + name).toStdString());
    file.write(std::as_bytes(std::span(png.constData(), std::size_t(png.size()))));
    return QString::fromStdString(file.commitNew().string());
}

void removeOldUnsaved()
{
    const QDateTime oldest = QDateTime::currentDateTime().addDays(-keptDays);
    QDirIterator files(folder(), {QStringLiteral("*.png")}, QDir::Files);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

} // namespace daguerre
