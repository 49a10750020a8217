// SPDX-License-Identifier: Apache-2.0
#include "core/library/UserComment.h"

#include <QStringDecoder>

#include <array>

namespace daguerre {

namespace {

QString decodedUtf16(QByteArrayView bytes)
{
    // Settings are ASCII whatever the prompt is, so the zero halves tell the byte order.
    std::array<qsizetype, 2> zeros {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes[i] == '\0';
    const bool littleEndian = bytes.startsWith("\xff\xfe") || (!bytes.startsWith("\xfe\xff") && zeros[1] > zeros[0]);
    QStringDecoder decoder(littleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    return decoder(bytes.chopped(bytes.size() % 2));
}

QString decodedBytes(QByteArrayView bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

bool looksLikeUtf8(QByteArrayView bytes)
{
    return !bytes.contains('\0') && !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff")
        && bytes.isValidUtf8();
}

} // namespace

QString decodedUserComment(QByteArrayView bytes)
{
    constexpr qsizetype codeSize = 8;
    const QByteArrayView payload = bytes.sliced(qMin(codeSize, bytes.size()));
    QString text;
    if (bytes.startsWith("UNICODE"))
        text = looksLikeUtf8(payload) ? decodedBytes(payload) : decodedUtf16(payload);
    else if (bytes.startsWith("ASCII") || bytes.startsWith("JIS") || bytes.startsWith('\0'))
        text = decodedBytes(payload);
    else
        text = decodedBytes(bytes);
    while (!text.isEmpty() && (text.back() == QChar(u'\0') || text.back() == u' '))
        text.chop(1);
    return text;
}

} // namespace daguerre
