// SPDX-License-Identifier: Apache-2.0
#include "core/library/PictureReader.h"

#include "core/Error.h"
#include "core/library/PngText.h"
#include "core/library/UserComment.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

QString golden(const QString& name)
{
    return QFINDTESTDATA("../data/metadata/text.png").replace("text.png"_L1, name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PictureReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("negative");
        const QString latin = u"a café at night"_s, korean = u"빨간 사과 🍎"_s, blurred = u"흐림"_s;
        QTest::newRow("text.png") << latin << u"lowres"_s;
        QTest::newRow("packed.png") << latin << u"lowres"_s;
        QTest::newRow("itext.png") << korean << blurred;
        QTest::newRow("itext_packed.png") << korean << blurred;
        QTest::newRow("after_pixels.png") << latin << u"lowres"_s;
        QTest::newRow("comment.jpg") << korean << blurred;
        QTest::newRow("comment.webp") << korean << blurred;
        QTest::newRow("utf8_comment.jpg") << korean << blurred;
    }

    void readsEveryFormat()
    {
        const PictureInfo picture = readPicture(golden(QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(picture.size, QSize(8, 6));
        const ImageMetadata& metadata = picture.metadata;
        QTEST(metadata.prompt, "prompt");
        QTEST(metadata.negativePrompt, "negative");
        QCOMPARE(metadata.steps, 20);
        QCOMPARE(metadata.guidance, 7.5);
        QCOMPARE(metadata.seed, std::numeric_limits<quint64>::max());
        QCOMPARE(metadata.size, QSize(512, 768));
        QCOMPARE(metadata.model, u"x: y, z"_s);
        QCOMPARE(metadata.clipSkip, 2);
        QVERIFY(metadata.raw.startsWith(metadata.prompt));
        QVERIFY(metadata.notes.isEmpty());
    }

    void readsDrawThings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("PNG") << u"draw_things.png"_s;
        QTest::newRow("JPEG") << u"draw_things.jpg"_s;
    }

    void readsDrawThings()
    {
        QFETCH(QString, file);
        const PictureInfo picture = readPicture(golden(file));
        QCOMPARE(picture.size, QSize(8, 6));
        QCOMPARE(picture.metadata.prompt, u"a cat"_s);
        QCOMPARE(picture.metadata.negativePrompt, u"dog, (bad)"_s);
        QCOMPARE(picture.metadata.guidance, 10.0);
        QCOMPARE(picture.metadata.seed, quint64(7));
        QVERIFY(picture.metadata.raw.startsWith("a cat\n-dog"_L1));
    }

    void readsPicturesThatSayNothing()
    {
        const PictureInfo picture = readPicture(golden(u"plain.jpg"_s));
        QCOMPARE(picture.metadata, ImageMetadata());
        QCOMPARE(picture.size, QSize(8, 6));
    }

    void givesAllTextsOfAPng()
    {
        const QByteArray png = withPngText(contentOf(golden(u"text.png"_s)), u"workflow"_s, u"{}"_s);
        const PictureInfo picture = readPicture(written(u"two.png"_s, png));
        QCOMPARE(picture.texts.size(), 2);
        QCOMPARE(picture.texts.first().second, u"{}"_s);
    }

    void notesASecondDescription()
    {
        const QByteArray png = withPngText(contentOf(golden(u"text.png"_s)), u"parameters"_s, u"first"_s);
        const PictureInfo picture = readPicture(written(u"twice.png"_s, png));
        QCOMPARE(picture.metadata.raw, u"first"_s);
        QCOMPARE(picture.metadata.notes.size(), 1);
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("missing") << u"/nowhere/at all.png"_s << QByteArray("can't be read: No such file or directory");
        QTest::newRow("folder") << m_folder.path() << QByteArray("can't be read: file to open is a directory");
        QTest::newRow("empty") << written(u"empty.png"_s, {}) << QByteArray("is empty");
        QTest::newRow("text") << written(u"text.jpg"_s, "hello") << QByteArray("is no picture that this program knows");
        QTest::newRow("address") << written(u"data:,x.jpg"_s, "hello")
                                 << QByteArray("is no picture that this program knows");
    }

    void refusesWhatIsNoPicture()
    {
        QFETCH(QString, path);
        try {
            readPicture(path);
            QFAIL("it was read");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::InputOutput);
            QCOMPARE(error.subject, path.toStdString());
            QTEST(QByteArray::fromStdString(error.problem), "problem");
            QVERIFY(!error.remedy.empty());
        }
    }

    /// A cut or changed file is read with notes or refused; nothing else.
    void brokenFiles_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"comment.jpg", "comment.webp", "draw_things.jpg", "draw_things.png"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void brokenFiles()
    {
        QFETCH(QString, file);
        const QByteArray sound = contentOf(golden(file));
        for (qsizetype at = 0; at < sound.size(); at += 13) {
            QByteArray flipped = sound;
            flipped[at] = char(flipped[at] ^ 0xff);
            for (const QByteArray& broken : {sound.first(at), flipped}) {
                try {
                    readPicture(written(file, broken));
                } catch (const Error& error) {
                    QCOMPARE(error.kind, ErrorKind::InputOutput);
                }
            }
        }
    }

    void decodesComments_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString text = u"빨간 é 🍎, Steps: 20"_s;
        const auto utf16 = [&](QStringEncoder::Encoding encoding, QStringEncoder::Flags flags) -> QByteArray {
            QStringEncoder encoder(encoding, flags);
            return QByteArray("UNICODE\0", 8) + QByteArray(encoder(text));
        };
        constexpr auto mark = QStringEncoder::Flag::WriteBom, none = QStringEncoder::Flag::Default;
        QTest::newRow("big-endian") << utf16(QStringEncoder::Utf16BE, none) << text;
        QTest::newRow("little-endian") << utf16(QStringEncoder::Utf16LE, none) << text;
        QTest::newRow("big-endian, marked") << utf16(QStringEncoder::Utf16BE, mark) << text;
        QTest::newRow("little-endian, marked") << utf16(QStringEncoder::Utf16LE, mark) << text;
        QTest::newRow("UTF-8 under UNICODE") << QByteArray("UNICODE\0", 8) + text.toUtf8() << text;
        QTest::newRow("ASCII") << QByteArray("ASCII\0\0\0a cat\0\0", 15) << u"a cat"_s;
        QTest::newRow("undefined") << QByteArray(8, '\0') + text.toUtf8() << text;
        QTest::newRow("no code") << text.toUtf8() << text;
        QTest::newRow("Latin-1") << QByteArray("caf\xe9") << u"café"_s;
        QTest::newRow("code alone") << QByteArray("UNICODE\0", 8) << QString();
        QTest::newRow("cut code") << QByteArray("UNICODE") << QString();
        QTest::newRow("half a character") << QByteArray("UNICODE\0\0a\0", 11) << u"a"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
    }

    void decodesComments()
    {
        QFETCH(QByteArray, bytes);
        QTEST(decodedUserComment(bytes), "text");
    }

    void readsOnManyThreads()
    {
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&right] {
                for (int round = 0; round < 20; ++round)
                    for (const char* name : {"comment.jpg", "draw_things.png", "draw_things.jpg", "text.png"})
                        right += readPicture(golden(QString::fromLatin1(name))).metadata.seed.has_value();
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right, 4 * 20 * 4);
    }

private:
    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file can't be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PictureReaderTest)
#include "tst_PictureReader.moc"
