// SPDX-License-Identifier: Apache-2.0
#include "core/library/PictureReader.h"

#include "core/Error.h"
#include "core/library/Exiv2Lock.h"
#include "core/library/Infotext.h"
#include "core/library/PngText.h"
#include "core/library/UserComment.h"

#include <QFile>
#include <QFileInfo>

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

QString commentIn(const Exiv2::ExifData& exif)
{
    const auto found = exif.findKey(Exiv2::ExifKey("Exif.Photo.UserComment"));
    if (found == exif.end())
        return {};
    std::vector<Exiv2::byte> bytes(std::size_t(found->value().size()));
    found->value().copy(bytes.data(), Exiv2::invalidByteOrder); // as they are in the file
    return decodedUserComment(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

QString descriptionIn(const Exiv2::XmpData& xmp)
{
    for (const char* key : {"Xmp.dc.description", "Xmp.exif.UserComment"}) {
        const auto found = xmp.findKey(Exiv2::XmpKey(key));
        if (found == xmp.end())
            continue;
        const auto* texts = dynamic_cast<const Exiv2::LangAltValue*>(&found->value());
        if (!texts)
            return QString::fromStdString(found->toString());
        if (!texts->value_.empty()) // the map's order puts the default language first
            return QString::fromStdString(texts->value_.begin()->second);
    }
    return {};
}

/// Empty where the packet can't be understood.
QString descriptionInXmp(const QString& packet)
{
    const auto lock = lockExiv2();
    Exiv2::XmpData xmp;
    try {
        return Exiv2::XmpParser::decode(xmp, packet.toStdString()) == 0 ? descriptionIn(xmp) : QString();
    } catch (const std::exception&) {
        return {};
    }
}

void describe(PictureInfo& picture, const QString& text)
{
    const QStringList notes = picture.metadata.notes;
    if (!text.trimmed().isEmpty())
        picture.metadata = parseInfotext(text);
    picture.metadata.notes = notes + picture.metadata.notes;
}

PictureInfo readPng(QIODevice& file)
{
    PngTexts png = readPngTexts(file);
    PictureInfo picture;
    picture.size = png.size;
    picture.whole = png.whole;
    picture.metadata.notes = png.notes;
    const auto isParameters = [](const auto& text) { return text.first == "parameters"_L1; };
    if (std::ranges::count_if(png.texts, isParameters) > 1)
        picture.metadata.notes.append(u"there is more than one description; the first is shown"_s);
    QString text = png.value("parameters"_L1);
    if (const QString xmp = png.value("XML:com.adobe.xmp"_L1); text.isEmpty() && !xmp.isEmpty())
        text = descriptionInXmp(xmp);
    describe(picture, text);
    picture.texts = std::move(png.texts);
    return picture;
}

/// `open` gives Exiv2's view of the file.
template <typename Open>
PictureInfo readWithExiv2(Open open)
{
    const auto lock = lockExiv2();
    const auto image = open();
    PictureInfo picture;
    try {
        image->readMetadata();
    } catch (const std::exception& error) {
        picture.metadata.notes.append(u"the file is damaged: %1"_s.arg(QString::fromLocal8Bit(error.what())));
    }
    picture.size = QSize(int(image->pixelWidth()), int(image->pixelHeight()));
    const QString comment = commentIn(image->exifData());
    describe(picture, comment.trimmed().isEmpty() ? descriptionIn(image->xmpData()) : comment);
    return picture;
}

[[noreturn]] void refuse(const QString& name, const std::string& problem, const std::string& remedy)
{
    throw Error(ErrorKind::InputOutput, name.toStdString(), problem, remedy);
}

template <typename Read>
PictureInfo orRefuse(const QString& name, Read read)
{
    try {
        return read();
    } catch (const std::exception&) {
        refuse(name, "is no picture that this program knows", "choose a PNG, JPEG or WebP file");
    }
}

} // namespace

PictureInfo readPicture(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(
            path, "can't be read: " + file.errorString().toStdString(), "check that the file is there and may be read");
    if (file.size() == 0)
        refuse(path, "is empty", "choose another file");
    return orRefuse(path, [&] {
        if (isPng(file.peek(8)))
            return readPng(file);
        // Absolute, so that a name like "data:..." isn't taken for an address.
        const std::string absolute = QFile::encodeName(QFileInfo(path).absoluteFilePath()).toStdString();
        return readWithExiv2([&] { return Exiv2::ImageFactory::open(absolute, false); });
    });
}

PictureInfo readPicture(QIODevice& device, const QString& name)
{
    return orRefuse(name, [&] {
        if (isPng(device.peek(8)))
            return readPng(device);
        const QByteArray bytes = device.readAll();
        return readWithExiv2([&] {
            return Exiv2::ImageFactory::open(
                reinterpret_cast<const Exiv2::byte*>(bytes.constData()), std::size_t(bytes.size()));
        });
    });
}

} // namespace daguerre
