// SPDX-License-Identifier: Apache-2.0
#include "core/library/ImageWriter.h"

#include "core/Error.h"
#include "core/files/AtomicFile.h"
#include "core/library/Infotext.h"
#include "core/library/PngText.h"
#include "core/library/SafeFileName.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>

#include <algorithm>
#include <cerrno>

#include <filesystem>
#include <span>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int dotsPerMeter = 3780; // 96 an inch

std::filesystem::path pathOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

std::span<const std::byte> bytesOf(const QByteArray& array)
{
    return std::as_bytes(std::span(array.constData(), std::size_t(array.size())));
}

bool isSrgb(const QImage& image)
{
    return !image.colorSpace().isValid() || image.colorSpace() == QColorSpace(QColorSpace::SRgb);
}

/// The pixels alone, without texts, and without the colour space where that is sRGB. Qt would write the screen's
/// resolution.
QImage bare(const QImage& image)
{
    const QImage pixels
        = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    QImage copy(pixels.size(), pixels.format());
    if (pixels.isNull() || copy.isNull())
        throw Error(ErrorKind::Memory, "picture", "not enough memory to write it", "close other programs");
    const std::size_t rowBytes = std::size_t(copy.width()) * std::size_t(copy.depth() / 8);
    for (int y = 0; y < copy.height(); ++y)
        std::copy_n(pixels.constScanLine(y), rowBytes, copy.scanLine(y));
    copy.setDotsPerMeterX(dotsPerMeter);
    copy.setDotsPerMeterY(dotsPerMeter);
    if (!isSrgb(image))
        copy.setColorSpace(image.colorSpace());
    return copy;
}

/// The longest name that files in `folder` may have, in bytes.
qsizetype longestName(const QString& folder)
{
    const long limit = ::pathconf(QFile::encodeName(folder).constData(), _PC_NAME_MAX);
    return limit > 0 ? qMin(qsizetype(limit), maximumFileNameBytes) : maximumFileNameBytes;
}

std::string megabytes(std::uintmax_t bytes)
{
    return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MB";
}

} // namespace

QByteArray encodePng(const QImage& image, const ImageMetadata& metadata)
{
    if (image.isNull())
        throw Error(ErrorKind::Internal, "picture", "there is none to write");
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(bare(image)))
        throw Error(ErrorKind::Internal, "picture", "can't be encoded: " + writer.errorString().toStdString());
    if (metadata != ImageMetadata())
        png = withPngText(png, u"parameters"_s, formatInfotext(metadata));
    // Rendering intent 0, perceptual.
    return isSrgb(image) ? withPngChunk(png, "sRGB", QByteArray(1, '\0')) : png;
}

QString savePng(const QImage& image, const ImageMetadata& metadata, const QString& folder, const QString& baseName)
{
    const QString suffix = u".png"_s;
    constexpr qsizetype numberBytes = 6; // "-99999"
    const QByteArray png = encodePng(image, metadata);
    const QString name = safeBaseName(baseName, longestName(folder) - suffix.size() - numberBytes);
    AtomicFile file(pathOf(folder + u'/' + name + suffix));
    file.write(bytesOf(png));
    return QString::fromStdString(file.commitNew().string());
}

QString savePngAs(const QImage& image, const ImageMetadata& metadata, const QString& path)
{
    const QFileInfo stated(path);
    const QFileInfo target(stated.isSymLink() ? stated.symLinkTarget() : stated.absoluteFilePath());
    if (target.fileName().isEmpty() || (target.exists() && !target.isFile()))
        throw Error(ErrorKind::InputOutput, path.toStdString(), "is not a file", "choose another name");
    const QByteArray png = encodePng(image, metadata);
    AtomicFile file(pathOf(target.absoluteFilePath()));
    file.write(bytesOf(png));
    file.commit();
    return path;
}

void requireSpace(const QString& folder, qint64 bytes)
{
    if (!QFileInfo(folder).isDir())
        throwWriteError(pathOf(folder), QFileInfo::exists(folder) ? ENOTDIR : ENOENT);
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        throwWriteError(pathOf(folder), errno);
    std::error_code unknown; // where the system can't tell, the writing itself will
    const std::filesystem::space_info space = std::filesystem::space(pathOf(folder), unknown);
    if (!unknown && space.available < std::uintmax_t(bytes))
        throw Error(ErrorKind::InputOutput, folder.toStdString(),
            "has " + megabytes(space.available) + " free, but " + megabytes(std::uintmax_t(bytes)) + " may be needed",
            "free some space or choose another folder");
}

qint64 largestPngSize(QSize size)
{
    constexpr qint64 texts = 1 << 20;
    return qint64(qMax(0, size.width())) * qMax(0, size.height()) * 4 + texts;
}

} // namespace daguerre
