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

} // namespace

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
