// SPDX-License-Identifier: Apache-2.0
#include "core/library/PngText.h"

#include "core/Error.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtEndian>

#include <sys/resource.h>
#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

QByteArray golden(const QString& name)
{
    QFile file(QFINDTESTDATA("../data/metadata/text.png").replace("text.png"_L1, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A sound picture without texts.
QByteArray plain()
{
    const QByteArray png = golden(u"text.png"_s);
    const qsizetype text = png.indexOf("tEXt") - 4, pixels = png.indexOf("IDAT") - 4;
    return png.first(text) + png.sliced(pixels);
}

QByteArray withText(const QByteArray& png, const QByteArray& keyword, const QByteArray& text)
{
    return withPngChunk(png, "tEXt", keyword + '\0' + text);
}

/// `megabytes` of zeros as a zlib stream: one block that stands for a megabyte, as often as needed.
QByteArray packedZeros(qint64 megabytes)
{
    QByteArray input(1 << 20, '\0'), block(1 << 14, '\0');
    z_stream stream {};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = uInt(block.size());
    deflate(&stream, Z_FULL_FLUSH);
    block.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    const quint32 checksum = quint32((megabytes << 20) % 65521) << 16 | 1; // Adler-32 of zeros
    QByteArray end(4, '\0');
    qToBigEndian(checksum, end.data());
    return "\x78\x9c" + block.repeated(megabytes) + QByteArray("\x03\0", 2) + end;
}

long peakMemoryInMegabytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss >> 10;
}

} // namespace

class PngTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!golden(u"text.png"_s).isEmpty()); }

    void readsWhatPillowWrote_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("prompt");
        QTest::newRow("tEXt") << u"text.png"_s << u"a café at night"_s;
        QTest::newRow("zTXt") << u"packed.png"_s << u"a café at night"_s;
        QTest::newRow("iTXt") << u"itext.png"_s << u"빨간 사과 🍎"_s;
        QTest::newRow("iTXt, packed") << u"itext_packed.png"_s << u"빨간 사과 🍎"_s;
        QTest::newRow("tEXt after the pixels") << u"after_pixels.png"_s << u"a café at night"_s;
    }

    void readsWhatPillowWrote()
    {
        QFETCH(QString, file);
        const PngTexts png = readPngTexts(golden(file));
        QCOMPARE(png.size, QSize(8, 6));
        QCOMPARE(png.texts.size(), 1);
        QTEST(png.value("parameters"_L1).section(u'\n', 0, 0), "prompt");
        QVERIFY(png.value("parameters"_L1).endsWith("Version: v1.10.1"_L1));
        QVERIFY(png.notes.isEmpty());
    }

    void writesTextThatComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("type");
        const auto add = [](const char* name, const QString& text, const char* type) {
            QTest::newRow(name) << text << QByteArray(type);
        };
        add("empty", u""_s, "tEXt");
        add("ASCII", u"a cat\nSteps: 20"_s, "tEXt");
        add("Latin-1", u"café ÿ"_s, "tEXt");
        add("Latin-1 that is valid UTF-8", QString::fromLatin1("caf\xc3\xa9"), "iTXt");
        add("Korean", u"빨간 사과"_s, "iTXt");
        add("emoji", u"🍎👩‍👩‍👧"_s, "iTXt");
        add("long", QString(100'000, u'x'), "tEXt");
        add("long emoji", u"🍎"_s.repeated(100'000), "iTXt");
    }

    void writesTextThatComesBack()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, type);
        const QByteArray png = withPngText(plain(), u"parameters"_s, text);
        QCOMPARE(png.sliced(37, 4), type);
        QVERIFY(png.indexOf(type) < png.indexOf("IDAT"));
        const PngTexts read = readPngTexts(png);
        QCOMPARE(read.value("parameters"_L1), text);
        QVERIFY(read.notes.isEmpty());
    }

    void leavesOutWhatTextsCantHold()
    {
        const QByteArray png = withPngText(plain(), u"parameters"_s, u"a"_s + QChar(u'\0') + u'b');
        QCOMPARE(readPngTexts(png).value("parameters"_L1), u"ab"_s);
    }

    void refusesWhatIsNoPng()
    {
        QVERIFY_THROWS_EXCEPTION(Error, withPngText("GIF89a", u"parameters"_s, {}));
        QVERIFY_THROWS_EXCEPTION(Error, withPngText(plain(), {}, {}));
        QVERIFY_THROWS_EXCEPTION(Error, withPngText(plain(), QString(80, u'k'), {}));
        QVERIFY_THROWS_EXCEPTION(Error, withPngText(plain(), u"키"_s, {}));
    }

    void firstOfTwoWins()
    {
        const QByteArray png = withText(withText(plain(), "parameters", "second"), "parameters", "first");
        QCOMPARE(readPngTexts(png).value("parameters"_L1), u"first"_s);
    }

    void readsBesideALargeText()
    {
        const QByteArray png = withText(withText(plain(), "parameters", "found"), "workflow", QByteArray(3 << 20, '{'));
        const PngTexts read = readPngTexts(png);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QCOMPARE(read.value("workflow"_L1).size(), 3 << 20);
    }

    void readsTheLargestPackedText()
    {
        const QByteArray data = QByteArray("zeros") + '\0' + '\0' + packedZeros(15);
        const PngTexts read = readPngTexts(withPngChunk(plain(), "zTXt", data));
        QCOMPARE(read.value("zeros"_L1).size(), 15 << 20);
    }

    void readsUtf8InTextsThatShouldBeLatin1()
    {
        const QByteArray utf8 = u"빨간 사과"_s.toUtf8();
        QCOMPARE(readPngTexts(withText(plain(), "parameters", utf8)).value("parameters"_L1), u"빨간 사과"_s);
    }

    void notesBadUtf8()
    {
        const QByteArray data = QByteArray("parameters") + QByteArray(5, '\0') + "caf\xe9";
        const PngTexts read = readPngTexts(withPngChunk(plain(), "iTXt", data));
        QCOMPARE(read.value("parameters"_L1), u"caf\ufffd"_s);
        QCOMPARE(read.notes.size(), 1);
    }

    /// A zTXt of 1 GiB zeros before `parameters`.
    void memoryIsBounded()
    {
        const QByteArray bomb = withPngChunk(
            withText(plain(), "parameters", "found"), "zTXt", QByteArray("junk") + '\0' + '\0' + packedZeros(1024));
        QVERIFY(bomb.size() < 2 << 20);
        const long before = peakMemoryInMegabytes();
        const PngTexts read = readPngTexts(bomb);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QCOMPARE(read.texts.size(), 1);
        QCOMPARE(read.notes, QStringList {u"the text “junk” unpacks to more than this program reads"_s});
        QVERIFY2(peakMemoryInMegabytes() - before < 200, "one text took more than 200 MB");
    }

    void timeIsBounded()
    {
        const QByteArray png = withText(plain(), "parameters", "found");
        const QByteArray bomb = withPngChunk(png, "zTXt", QByteArray("junk") + '\0' + '\0' + packedZeros(17));
        const QByteArray chunk = bomb.sliced(33, bomb.size() - png.size()); // behind signature and header
        const QByteArray bombs = png.first(33) + chunk.repeated(200) + png.sliced(33);
        QElapsedTimer timer;
        timer.start();
        const PngTexts read = readPngTexts(bombs);
        QVERIFY2(timer.elapsed() < 5'000, "200 texts of 17 MB were unpacked");
        QVERIFY(read.notes.size() <= 20);
        QVERIFY(read.texts.isEmpty()); // they used up what a file may take
    }

    /// What is sound is returned, with a note.
    void wrongChecksum()
    {
        QByteArray png = withText(withText(plain(), "parameters", "found"), "broken", "text");
        png[png.indexOf("broken") + 8] = 'X';
        const PngTexts read = readPngTexts(png);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QVERIFY(read.value("broken"_L1).isNull());
        QCOMPARE(read.notes, QStringList {u"a tEXt part is damaged: its checksum is wrong"_s});
    }

    void impossibleLength()
    {
        QByteArray png = withText(plain(), "parameters", "found");
        png.replace(png.indexOf("IDAT") - 4, 4, QByteArray::fromHex("80000000"));
        const PngTexts read = readPngTexts(png);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QCOMPARE(read.notes, QStringList {u"the file is damaged: a part has an impossible length"_s});
    }

    void keywordTooLong()
    {
        const QByteArray longest(79, 'k');
        const PngTexts read = readPngTexts(
            withText(withText(withText(plain(), "parameters", "found"), longest, "79"), longest + 'k', "80"));
        QCOMPARE(read.texts.size(), 2);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QCOMPARE(read.notes, QStringList {u"a text has a keyword of 80 bytes"_s});
    }

    void badTexts_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("data");
        const QByteArray zero(1, '\0');
        QTest::newRow("no keyword") << QByteArray("tEXt") << QByteArray("parameters");
        QTest::newRow("empty keyword") << QByteArray("tEXt") << zero + "text";
        QTest::newRow("zTXt without method") << QByteArray("zTXt") << "parameters" + zero;
        QTest::newRow("zTXt of unknown method") << QByteArray("zTXt") << "parameters" + zero + "\x01x";
        QTest::newRow("zTXt that isn't") << QByteArray("zTXt") << "parameters" + zero + zero + "not packed";
        QTest::newRow("zTXt cut off") << QByteArray("zTXt") << "parameters" + zero + zero + packedZeros(1).first(30);
        QTest::newRow("zTXt empty") << QByteArray("zTXt") << "parameters" + zero + zero;
        QTest::newRow("iTXt without flags") << QByteArray("iTXt") << "parameters" + zero;
        QTest::newRow("iTXt without language") << QByteArray("iTXt") << "parameters" + zero + zero + zero + "en";
    }

    void badTexts()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, data);
        const PngTexts read = readPngTexts(withPngChunk(withText(plain(), "parameters", "found"), type, data));
        QCOMPARE(read.texts.size(), 1);
        QCOMPARE(read.value("parameters"_L1), u"found"_s);
        QCOMPARE(read.notes.size(), 1);
    }

    /// Whichever byte is the last, or wrong: no crash, and a note where the file is cut off.
    void everyCutAndFlip()
    {
        for (const QString& name : {u"itext_packed.png"_s, u"packed.png"_s}) {
            const QByteArray png = golden(name);
            const QString text = readPngTexts(png).value("parameters"_L1);
            for (qsizetype size = 0; size < png.size(); ++size) {
                const PngTexts read = readPngTexts(png.first(size));
                QCOMPARE(read.notes.size(), 1);
                QVERIFY(read.texts.isEmpty() || read.value("parameters"_L1) == text);
            }
            for (qsizetype at = 0; at < png.size(); ++at) {
                QByteArray flipped = png;
                flipped[at] = char(flipped[at] ^ 0x41);
                const PngTexts read = readPngTexts(flipped);
                QVERIFY(read.texts.isEmpty() || read.value("parameters"_L1) == text);
            }
        }
    }
};

QTEST_GUILESS_MAIN(PngTextTest)
#include "tst_PngText.moc"
