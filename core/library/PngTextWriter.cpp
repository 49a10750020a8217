// SPDX-License-Identifier: Apache-2.0
#include "core/library/PngText.h"

#include "core/Error.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace daguerre {

namespace {

constexpr qsizetype headerEnd = 8 + 12 + 13; // the signature, and IHDR with its length, type and checksum

bool isLatin1(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c <= QChar(0xff); });
}

bool readsAsUtf8(const QByteArray& latin1)
{
    const bool ascii = std::ranges::all_of(latin1, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return !ascii && latin1.isValidUtf8();
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// PNG specification, 3rd edition, 11.2 and 11.3.1 to 11.3.2.
bool isPixelOrColour(QByteArrayView type)
{
    static constexpr const char* kept[]
        = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "pHYs"};
    return std::ranges::any_of(kept, [&](const char* name) { return type == QByteArrayView(name, 4); });
}

} // namespace

QByteArray barePng(const QByteArray& png)
{
    constexpr qsizetype signatureSize = 8;
    if (!isPng(png))
        throw Error(ErrorKind::Internal, "PNG", "not a PNG file");
    QByteArray bare = png.first(signatureSize);
    for (qsizetype at = signatureSize; at + 12 <= png.size();) {
        const qsizetype size = qsizetype(12) + qFromBigEndian<quint32>(png.constData() + at);
        if (size > png.size() - at)
            break;
        if (isPixelOrColour(QByteArrayView(png).sliced(at + 4, 4)))
            bare += QByteArrayView(png).sliced(at, size);
        at += size;
    }
    return bare;
}

QByteArray withPngChunk(const QByteArray& png, QByteArrayView type, const QByteArray& data)
{
    if (!isPng(png) || png.size() < headerEnd)
        throw Error(ErrorKind::Internal, "PNG", "the encoder's output is no PNG file");
    const QByteArray body = type.toByteArray() + data;
    const auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(body.constData()), std::size_t(body.size()));
    const QByteArray chunk = bigEndian(quint32(data.size())) + body + bigEndian(quint32(checksum));
    return png.first(headerEnd) + chunk + png.sliced(headerEnd);
}

QByteArray withPngText(const QByteArray& png, const QString& keyword, const QString& text)
{
    if (keyword.isEmpty() || keyword.size() > 79 || !isLatin1(keyword) || keyword.contains(QChar(u'\0')))
        throw Error(ErrorKind::Internal, "PNG", "the keyword can't be written", "use 1 to 79 Latin-1 characters");
    QString plain = text;
    plain.remove(QChar(u'\0'));
    const QByteArray separator(1, '\0');
    const QByteArray head = keyword.toLatin1() + separator;
    if (const QByteArray latin1 = plain.toLatin1(); isLatin1(plain) && !readsAsUtf8(latin1))
        return withPngChunk(png, "tEXt", head + latin1);
    // Not compressed, method 0, no language, no translated keyword.
    return withPngChunk(png, "iTXt", head + QByteArray(4, '\0') + plain.toUtf8());
}

} // namespace daguerre
