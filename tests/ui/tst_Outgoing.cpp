// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/ExchangeTest.h"

#include "core/Error.h"
#include "core/library/PictureReader.h"
#include "ui/exchange/PictureExport.h"
#include "ui/exchange/PictureMimeData.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

using namespace daguerre;
using namespace daguerre::test;

/// Pictures as they leave the program.
class TestOutgoing final : public daguerre::test::ExchangeTest {
    Q_OBJECT

private Q_SLOTS:
    void severalPicturesAreTheirFiles()
    {
        QList<PictureFile> files;
        for (const char* prompt : {"a cat", "a dog", "a cat"})
            files.append({savedPicture(QLatin1String(prompt), 1), QLatin1String(prompt)});
        files.append({m_folder->filePath(QStringLiteral("gone.png")), QStringLiteral("gone")});
        const PictureMimeData data(files);
        QCOMPARE(data.urls().size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(data.urls().at(i).toLocalFile(), files.at(i).path);
        QVERIFY(!data.hasImage());
        QVERIFY(!data.hasFormat(pngType));
        QCOMPARE(data.text(), QStringLiteral("a cat\n\na dog\n\ngone"));
        QVERIFY(isOwn(data));
        QVERIFY(!QFile::exists(unsavedFolder()));
    }

    void savedPictureGivesItsOwnBytes()
    {
        const QString path = savedPicture(QStringLiteral("a cat"), 4711);
        const PictureMimeData data(QList<PictureFile> {{path, QStringLiteral("a cat")}});
        QCOMPARE(data.formats().first(), QStringLiteral("text/uri-list"));
        QCOMPARE(data.data(pngType), bytesOf(path));
        QCOMPARE(qvariant_cast<QImage>(data.imageData()).size(), QSize(128, 96));
    }

    void strippedPictureSaysNothing_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("saved") << true;
        QTest::newRow("in memory") << false;
    }

    void strippedPictureSaysNothing()
    {
        QFETCH(const bool, saved);
        FinishedPicture picture;
        const QString path = savedPicture(QStringLiteral("a secret cat"), 4711);
        const QByteArray before = bytesOf(path);
        picture.picture = QImage(path);
        picture.metadata = readPicture(path).metadata;
        picture.path = saved ? path : QString();
        const PictureMimeData data(picture, MetadataChoice::Strip);
        QVERIFY(!QFile::exists(unsavedFolder())); // nothing until it is asked for
        QVERIFY(!data.hasText() || !data.text().contains(QStringLiteral("secret")));
        const QString copy = data.urls().value(0).toLocalFile();
        QVERIFY(copy != path && copy.endsWith(QStringLiteral(".png")));
        QVERIFY(!copy.contains(QStringLiteral("secret")) && !copy.contains(QStringLiteral("4711")));
        for (const QByteArray& png : {bytesOf(copy), data.data(pngType)}) {
            QCOMPARE(QImage::fromData(png), QImage(path));
            for (const QString& chunk : chunksOf(png))
                QVERIFY2((QStringList {QStringLiteral("IHDR"), QStringLiteral("sRGB"), QStringLiteral("pHYs"),
                             QStringLiteral("IDAT"), QStringLiteral("IEND")}
                                 .contains(chunk)),
                    qPrintable(chunk));
        }
        QVERIFY(qvariant_cast<QImage>(data.imageData()).textKeys().isEmpty());
        QCOMPARE(data.urls().value(0).toLocalFile(), copy); // once
        QCOMPARE(bytesOf(path), before);
    }

    void aHundredPicturesCostNothingAtThePress()
    {
        QList<PictureFile> files;
        for (int i = 0; i < 100; ++i)
            files.append({savedPicture(QStringLiteral("cat %1").arg(i), quint64(i)), {}});
        auto data = std::make_unique<PictureMimeData>(files, MetadataChoice::Strip);
        QCOMPARE(data->formats().first(), QStringLiteral("text/uri-list")); // all that a press asks for
        QVERIFY(data->hasUrls() && !data->hasImage());
        QVERIFY(!QFile::exists(unsavedFolder()));
        const QList<QUrl> urls = data->urls();
        QCOMPARE(QSet<QUrl>(urls.begin(), urls.end()).size(), 100);
        data.reset(); // the target may open them much later
        for (const QUrl& url : urls)
            QVERIFY(isPng(bytesOf(url.toLocalFile())));
    }

    void pictureOfAnotherFormatBecomesAPng()
    {
        const QString path = m_folder->filePath(QStringLiteral("photo.jpg"));
        QImage image(64, 64, QImage::Format_RGB888);
        image.fill(Qt::blue);
        QVERIFY(image.save(path));
        const QList<PictureFile> files {{path, {}}};
        QVERIFY(isPng(PictureMimeData(files).data(pngType)));
        QCOMPARE(PictureMimeData(files).urls().value(0).toLocalFile(), path);
        const PictureMimeData stripped(files, MetadataChoice::Strip);
        QVERIFY(isPng(bytesOf(stripped.urls().value(0).toLocalFile())));
    }

    void copiesGoWithoutMetadataOnDemand()
    {
        start();
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        type(QStringLiteral("a cat"));
        pressGenerate();
        QVERIFY(finished.wait());
        canvas()->setFocus();
        const auto seedOfCopy = [] { return parsePng(QGuiApplication::clipboard()->mimeData()->data(pngType)); };
        QTest::keyClick(canvas(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!seedOfCopy().isEmpty());
        QTest::keyClick(canvas(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(seedOfCopy().isEmpty());
        child<QAction>("keepMetadata")->trigger();
        QVERIFY(!m_settings->keepsMetadata());
        QTest::keyClick(canvas(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(seedOfCopy().isEmpty());
        stop();
        start();
        QVERIFY(!child<QAction>("keepMetadata")->isChecked());
        QCOMPARE(draggedMetadata(MetadataChoice::Keep, Qt::ShiftModifier), MetadataChoice::Strip);
        QCOMPARE(draggedMetadata(MetadataChoice::Keep, Qt::NoModifier), MetadataChoice::Keep);
    }

    void exportCopiesByteForByte()
    {
        FinishedPicture picture;
        picture.path = savedPicture(QStringLiteral("a cat"), 4711);
        picture.picture = QImage(picture.path);
        picture.metadata = readPicture(picture.path).metadata;
        const QString target = m_folder->filePath(QStringLiteral("copy.png"));
        exportPicture(picture, target);
        QCOMPARE(bytesOf(target), bytesOf(picture.path));
        exportPicture(picture, picture.path); // onto itself
        QCOMPARE(bytesOf(target), bytesOf(picture.path));
        QVERIFY(QFile::remove(picture.path));
        exportPicture(picture, target); // from memory, over the old one
        QCOMPARE(readPicture(target).metadata.seed, std::optional<quint64>(4711));
        QVERIFY_EXCEPTION_THROWN(exportPicture(picture, m_folder->filePath(QStringLiteral("no/where.png"))), Error);
        QCOMPARE(withPngSuffix(QStringLiteral("a.b")), QStringLiteral("a.b.png"));
        QCOMPARE(withPngSuffix(QStringLiteral("a.PNG")), QStringLiteral("a.PNG"));
    }
};

QTEST_MAIN(TestOutgoing)
#include "tst_Outgoing.moc"
