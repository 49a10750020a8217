// SPDX-License-Identifier: Apache-2.0
#include "core/library/PicturePixels.h"

#include "core/Error.h"
#include "core/diffusion/MemoryBudget.h"

#include <QColorSpace>
#include <QFile>
#include <QImageReader>

namespace daguerre {

namespace {

constexpr std::uint64_t bytesPerPixel = 4;
constexpr std::uint64_t copies = 2; // the decoder's and the turned or converted one
constexpr std::uint64_t bestCompression = 1032; // of deflate: no file holds more pixels than that

void requireRoom(const QString& name, const QImageReader& reader)
{
    const QSize size = reader.size();
    const std::uint64_t bytes = std::uint64_t(size.width()) * std::uint64_t(size.height()) * bytesPerPixel;
    const std::string what
        = name.toStdString() + " (" + std::to_string(size.width()) + " x " + std::to_string(size.height()) + " pixels)";
    requireMemory(bytes * copies, what, "close other programs, or make the picture smaller");
    if (reader.format() == "png"
        && bytes / bytesPerPixel / 8 / bestCompression > std::uint64_t(reader.device()->size()))
        throw Error(ErrorKind::InputOutput, what, "the file is too short for so large a picture", "get it again");
}

} // namespace

QImage readPixels(const QString& path, int largestSide)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::InputOutput, path.toStdString(), "can't be read: " + file.errorString().toStdString(),
            "check that the file is there and may be read");
    return readPixels(file, path, largestSide);
}

QImage readPixels(QIODevice& device, const QString& name, int largestSide)
{
    QImageReader::setAllocationLimit(0); // the memory that is free is the limit
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (reader.size().isValid())
        requireRoom(name, reader);
    if (largestSide > 0 && qMax(reader.size().width(), reader.size().height()) > largestSide)
        reader.setScaledSize(reader.size().scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage picture = reader.read();
    if (picture.isNull())
        throw Error(ErrorKind::InputOutput, name.toStdString(), reader.errorString().toStdString(),
            "see whether another program opens it");
    if (picture.colorSpace().isValid() && picture.colorSpace() != QColorSpace(QColorSpace::SRgb))
        picture.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    return picture;
}

} // namespace daguerre
