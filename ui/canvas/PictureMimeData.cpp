// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/PictureMimeData.h"

#include "core/Log.h"
#include "ui/canvas/UnsavedPictures.h"

#include <QFile>
#include <QUrl>

namespace daguerre {

namespace {

const QString urlList = QStringLiteral("text/uri-list");
const QString png = QStringLiteral("image/png");
const QString qtImage = QStringLiteral("application/x-qt-image");
const QString plainText = QStringLiteral("text/plain");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PictureMimeData::PictureMimeData(FinishedPicture picture)
    : m_picture(std::move(picture))
{
}

QStringList PictureMimeData::formats() const
{
    QStringList formats {urlList, png, qtImage};
    if (!m_picture.metadata.prompt.isEmpty())
        formats.append(plainText);
    return formats;
}

bool PictureMimeData::hasFormat(const QString& mimeType) const
{
    return formats().contains(mimeType);
}

QVariant PictureMimeData::retrieveData(const QString& mimeType, QMetaType type) const
{
    if (mimeType == urlList) {
        const QString path = file();
        return path.isEmpty() ? QVariantList() : QVariantList {QUrl::fromLocalFile(path)};
    }
    if (mimeType == png)
        return bytesOf(file());
    if (mimeType == qtImage)
        return m_picture.picture;
    if (mimeType == plainText)
        return m_picture.metadata.prompt;
    return QMimeData::retrieveData(mimeType, type);
}

QString PictureMimeData::file() const
{
    if (m_picture.path.isEmpty() || !QFile::exists(m_picture.path)) {
        try {
            m_picture.path = writeUnsaved(m_picture);
        } catch (const Error& error) {
            log::warning(QString::fromUtf8(error.what()));
        }
    }
    return m_picture.path;
}

} // namespace daguerre
