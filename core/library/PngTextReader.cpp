// SPDX-License-Identifier: Apache-2.0
#include "core/library/PngText.h"

#include <QBuffer>
#include <QScopeGuard>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr QByteArrayView signature("\x89PNG\r\n\x1a\n", 8);
constexpr qsizetype maximumTexts = 1000;
constexpr qsizetype maximumNotes = 20;

/// A piece of a file that isn't as it should be; becomes a note.
struct Broken {
    QString problem;
};

struct Inflater {
    z_stream stream {};
    bool ready = inflateInit(&stream) == Z_OK;

    Inflater() = default;
    Q_DISABLE_COPY_MOVE(Inflater)
    ~Inflater() { inflateEnd(&stream); }
};

/// `produced`: how many bytes came out, in the case of failure as well.
QByteArray inflated(QByteArrayView packed, qsizetype limit, qsizetype& produced)
{
    Inflater inflater;
    z_stream& stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray text;
    for (int state = inflater.ready ? Z_OK : Z_MEM_ERROR; state != Z_STREAM_END;
         produced = qsizetype(stream.total_out)) {
        if (state != Z_OK)
            throw Broken {u"doesn't unpack"_s};
        if (produced >= limit)
            throw Broken {u"unpacks to more than this program reads"_s};
        text.resize(std::min(limit, std::max(qsizetype(1) << 14, 2 * produced)));
        stream.next_out = reinterpret_cast<Bytef*>(text.data() + produced);
        stream.avail_out = uInt(text.size() - produced);
        state = inflate(&stream, Z_NO_FLUSH);
    }
    text.truncate(produced);
    return text;
}

/// The bytes up to the next NUL, taken from the front of `rest` together with it.
QByteArrayView takeString(QByteArrayView& rest)
{
    const qsizetype end = rest.indexOf('\0');
    if (end < 0)
        throw Broken {u"has no end of its keyword"_s};
    const QByteArrayView string = rest.first(end);
    rest = rest.sliced(end + 1);
    return string;
}

char takeByte(QByteArrayView& rest)
{
    if (rest.isEmpty())
        throw Broken {u"is too short"_s};
    const char byte = rest.front();
    rest = rest.sliced(1);
    return byte;
}

QString fromLatin1OrUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

class Reader {
public:
    explicit Reader(QIODevice& device)
        : m_device(device)
    {
    }

    PngTexts read()
    {
        if (m_device.read(signature.size()) != signature)
            note(u"the file isn't a PNG picture"_s);
        else
            while (readChunk()) { }
        return m_result;
    }

private:
    /// False after the last chunk, and where nothing after this one can be trusted.
    bool readChunk()
    {
        const QByteArray head = m_device.read(8);
        const quint32 length = head.size() == 8 ? qFromBigEndian<quint32>(head.constData()) : 0;
        if (length > 0x7fffffff)
            return note(u"the file is damaged: a part has an impossible length"_s);
        if (head.size() < 8 || m_device.bytesAvailable() < qint64(length) + 4)
            return note(u"the file is cut off"_s);
        const QByteArray type = head.sliced(4);
        const qint64 next = m_device.pos() + length + 4;
        const bool text = type == "tEXt" || type == "zTXt" || type == "iTXt";
        if (text && length > maximumPngTextBytes)
            note(u"a text is longer than this program reads"_s);
        else if (text || (type == "IHDR" && length == 13 && m_result.size.isEmpty()))
            readBody(type, length);
        m_result.whole = type == "IEND";
        return !m_result.whole && m_device.seek(next);
    }

    void readBody(const QByteArray& type, qsizetype length)
    {
        const QByteArray body = m_device.read(length);
        auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(type.constData()), 4);
        checksum = crc32_z(checksum, reinterpret_cast<const Bytef*>(body.constData()), std::size_t(body.size()));
        const QByteArray stated = m_device.read(4);
        if (stated.size() != 4 || checksum != qFromBigEndian<quint32>(stated.constData()))
            note(u"a %1 part is damaged: its checksum is wrong"_s.arg(QString::fromLatin1(type)));
        else if (type == "IHDR")
            m_result.size = sizeOf(body);
        else
            addText(type, body);
    }

    static QSize sizeOf(const QByteArray& header)
    {
        const quint32 width = qFromBigEndian<quint32>(header.constData());
        const quint32 height = qFromBigEndian<quint32>(header.constData() + 4);
        return std::max(width, height) > 0x7fffffff ? QSize() : QSize(int(width), int(height));
    }

    void addText(const QByteArray& type, QByteArrayView body)
    {
        QString name = u"a text"_s;
        try {
            const QByteArrayView keyword = takeString(body);
            if (keyword.isEmpty() || keyword.size() > 79)
                throw Broken {u"has a keyword of %1 bytes"_s.arg(keyword.size())};
            name = u"the text \u201c%1\u201d"_s.arg(QString::fromLatin1(keyword));
            if (m_result.texts.size() == maximumTexts)
                throw Broken {u"is one too many"_s};
            m_result.texts.append({QString::fromLatin1(keyword), decoded(type, body)});
        } catch (const Broken& broken) {
            note(name + u' ' + broken.problem);
        }
    }

    QString decoded(const QByteArray& type, QByteArrayView rest)
    {
        bool packed = type == "zTXt";
        if (type == "iTXt")
            packed = takeByte(rest) != 0;
        if (type != "tEXt" && takeByte(rest) != 0 && packed)
            throw Broken {u"is packed in an unknown way"_s};
        if (type == "iTXt") {
            takeString(rest); // the language
            takeString(rest); // the translated keyword
        }
        const QByteArray unpacked = packed ? unpack(rest) : QByteArray();
        const QByteArrayView text = packed ? QByteArrayView(unpacked) : rest;
        if (!packed)
            spend(text.size());
        if (type == "iTXt" && !text.isValidUtf8())
            note(u"a text has characters that are not valid UTF-8"_s);
        return type == "iTXt" ? QString::fromUtf8(text) : fromLatin1OrUtf8(text);
    }

    /// What fails to unpack costs as well: a file of a thousand bombs must not take minutes.
    QByteArray unpack(QByteArrayView packed)
    {
        qsizetype produced = 0;
        const auto spent = qScopeGuard([&] { m_left -= produced; });
        return inflated(packed, std::min(maximumPngTextBytes, m_left), produced);
    }

    void spend(qsizetype bytes)
    {
        if (bytes > m_left)
            throw Broken {u"is left out: there is too much text"_s};
        m_left -= bytes;
    }

    bool note(const QString& text)
    {
        if (m_result.notes.size() < maximumNotes)
            m_result.notes.append(text);
        return false;
    }

    QIODevice& m_device;
    PngTexts m_result;
    qsizetype m_left = maximumPngTextsTotalBytes;
};

} // namespace

QString PngTexts::value(QLatin1StringView keyword) const
{
    const auto found = std::ranges::find_if(texts, [&](const auto& text) { return text.first == keyword; });
    return found == texts.end() ? QString() : found->second;
}

bool isPng(QByteArrayView beginning)
{
    return beginning.startsWith(signature);
}

PngTexts readPngTexts(QIODevice& device)
{
    return Reader(device).read();
}

PngTexts readPngTexts(const QByteArray& png)
{
    QBuffer buffer;
    buffer.setData(png);
    buffer.open(QIODevice::ReadOnly);
    return readPngTexts(buffer);
}

} // namespace daguerre
