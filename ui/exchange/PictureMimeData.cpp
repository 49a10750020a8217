// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/PictureMimeData.h"

#include "core/Log.h"
#include "core/library/ImageWriter.h"
#include "core/library/PicturePixels.h"
#include "core/library/PictureReader.h"
#include "core/library/PngText.h"
#include "ui/exchange/UnsavedPictures.h"

#include <QFile>
#include <QUrl>

namespace daguerre {

namespace {

const QString urlList = QStringLiteral("text/uri-list");
const QString png = QStringLiteral("image/png");
const QString qtImage = QStringLiteral("application/x-qt-image");
const QString plainText = QStringLiteral("text/plain");
const QString own = QStringLiteral("application/x-daguerre-picture");

/// What `make` returns; a value of nothing, and a line in the log, where it throws.
template <typename Make>
auto orNothing(Make make) -> decltype(make())
{
    try {
        return make();
    } catch (const std::exception& error) {
        log::warning(QString::fromUtf8(error.what()));
        return {};
    }
}

} // namespace

PictureMimeData::PictureMimeData(FinishedPicture picture, MetadataChoice metadata)
    : m_metadata(metadata)
{
    m_pictures.push_back(std::move(picture));
    m_stripped.resize(1);
}

PictureMimeData::PictureMimeData(const QList<PictureFile>& pictures, MetadataChoice metadata)
    : m_metadata(metadata)
{
    for (const PictureFile& picture : pictures) {
        m_pictures.emplace_back();
        m_pictures.back().path = picture.path;
        m_pictures.back().metadata.prompt = picture.prompt;
    }
    m_stripped.resize(m_pictures.size());
}

QStringList PictureMimeData::formats() const
{
    QStringList formats {urlList};
    if (m_pictures.size() == 1)
        formats += {png, qtImage};
    if (!prompts().isEmpty())
        formats.append(plainText);
    return formats << own;
}

bool PictureMimeData::hasFormat(const QString& mimeType) const
{
    return formats().contains(mimeType);
}

QVariant PictureMimeData::retrieveData(const QString& mimeType, QMetaType type) const
{
    if (mimeType == urlList)
        return fileUrls();
    if (mimeType == plainText)
        return prompts();
    if (mimeType == own)
        return QByteArray("1");
    if (m_pictures.size() == 1 && mimeType == png)
        return orNothing([this] { return pngBytes(); });
    if (m_pictures.size() == 1 && mimeType == qtImage)
        return orNothing([this] { return image(); });
    return QMimeData::retrieveData(mimeType, type);
}

QVariantList PictureMimeData::fileUrls() const
{
    QVariantList urls;
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        if (const QString path = orNothing([&] { return file(i); }); !path.isEmpty())
            urls.append(QUrl::fromLocalFile(path));
    return urls;
}

QString PictureMimeData::file(std::size_t index) const
{
    FinishedPicture& picture = m_pictures[index];
    if (m_metadata == MetadataChoice::Strip) {
        if (!QFile::exists(m_stripped[index]))
            m_stripped[index] = writeStripped(picture);
        return m_stripped[index];
    }
    if (!QFile::exists(picture.path))
        picture.path = picture.picture.isNull() ? QString() : writeUnsaved(picture);
    return picture.path;
}

QByteArray PictureMimeData::pngBytes() const
{
    if (m_metadata == MetadataChoice::Strip)
        return strippedPng(m_pictures.front());
    const QString path = file(0);
    QFile source(path);
    const QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    if (bytes.isEmpty() || isPng(bytes))
        return bytes;
    return encodePng(readPixels(path), readPicture(path).metadata);
}

QImage PictureMimeData::image() const
{
    if (m_metadata == MetadataChoice::Strip)
        return QImage::fromData(strippedPng(m_pictures.front()), "png");
    const QImage& shown = m_pictures.front().picture;
    return shown.isNull() ? readPixels(m_pictures.front().path) : shown;
}

QString PictureMimeData::prompts() const
{
    QStringList prompts;
    if (m_metadata == MetadataChoice::Keep)
        for (const FinishedPicture& picture : m_pictures)
            if (const QString& prompt = picture.metadata.prompt; !prompt.isEmpty() && !prompts.contains(prompt))
                prompts.append(prompt);
    return prompts.join(QStringLiteral("\n\n"));
}

void markAsOwn(QMimeData& data)
{
    data.setData(own, "1");
}

bool isOwn(const QMimeData& data)
{
    return data.hasFormat(own);
}

} // namespace daguerre
