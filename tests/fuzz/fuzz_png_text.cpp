// SPDX-License-Identifier: Apache-2.0
// Any bytes as a PNG file: its texts are read within the limits, and each text is understood as infotext. A text that
// was read can be written, and reads the same.
#include "core/library/Infotext.h"
#include "core/library/PngText.h"

#include <QByteArray>
#include <QtEndian>

#include <zlib.h>

#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The checksums of all chunks set right, since chance never finds them.
QByteArray withChecksums(QByteArray png)
{
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - 12)
            break;
        const auto checksum
            = crc32_z(0, reinterpret_cast<const Bytef*>(png.constData() + at + 4), std::size_t(length + 4));
        qToBigEndian(quint32(checksum), png.data() + at + 8 + length);
        at += length + 12;
    }
    return png;
}

void readAndWrite(const QByteArray& png)
{
    const PngTexts read = readPngTexts(png);
    qsizetype total = 0;
    for (const auto& [keyword, text] : read.texts) {
        total += text.size();
        require(!keyword.isEmpty() && keyword.size() <= 79);
        require(parseInfotext(text).raw == text);
    }
    require(total <= maximumPngTextsTotalBytes);
    if (read.texts.isEmpty() || png.size() < 33)
        return;
    QString text = read.texts.last().second;
    text.remove(QChar(u'\0'));
    const PngTexts again = readPngTexts(withPngText(png, QStringLiteral("fuzzed"), text));
    // The text goes behind the header, if that is where it belongs; other bytes may be in its place.
    require(!png.sliced(8).startsWith(QByteArrayView("\0\0\0\x0dIHDR", 8))
        || again.value(QLatin1StringView("fuzzed")) == text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray png(reinterpret_cast<const char*>(data), qsizetype(size));
    readAndWrite(png);
    readAndWrite(withChecksums(png));
    return 0;
}
