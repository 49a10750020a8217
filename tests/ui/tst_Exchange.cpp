// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/ExchangeTest.h"

#include "core/library/PictureReader.h"
#include "ui/exchange/Intake.h"
#include "ui/exchange/PictureMimeData.h"
#include "ui/models/ModelsDialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <zlib.h>

using namespace daguerre;
using namespace daguerre::test;

/// What comes into the window: drops, the clipboard, files.
class TestExchange final : public daguerre::test::ExchangeTest {
    Q_OBJECT

private Q_SLOTS:
    void droppedPictureIsShownAndRestoresItsSettings()
    {
        start();
        type(QStringLiteral("mine"));
        const QString path = savedPicture(QStringLiteral("a dropped cat"), 99);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(data, canvasOrExamples()));
        QTRY_COMPARE(canvas()->content().picture().path, path);
        QCOMPARE(canvas()->content().image().pixelColor(5, 5), QColor(Qt::red));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a dropped cat"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 30.0);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        child<QAction>("undo")->trigger();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QCOMPARE(canvas()->mimeData()->data(pngType), bytesOf(path));
    }

    void dropOnThePromptIsTheSame()
    {
        start();
        const QString path = savedPicture(QStringLiteral("a dropped cat"), 99);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        data.setText(QStringLiteral("file:///somewhere"));
        QVERIFY(drop(data, prompt()));
        QTRY_COMPARE(prompt()->toPlainText(), QStringLiteral("a dropped cat"));
        QTRY_COMPARE(canvas()->content().picture().path, path);
    }

    void fileMayVanishAfterTheDrop()
    {
        start();
        const QString path = savedPicture(QStringLiteral("a fleeting cat"), 99);
        const QByteArray bytes = bytesOf(path);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(data, canvasOrExamples()));
        QVERIFY(QFile::remove(path)); // before anything could be read in the background
        QTRY_COMPARE(prompt()->toPlainText(), QStringLiteral("a fleeting cat"));
        const QString copy = canvas()->mimeData()->urls().value(0).toLocalFile();
        QVERIFY(copy != path);
        QCOMPARE(readPicture(copy).metadata.seed, std::optional<quint64>(99));
    }

    void pictureThatIsTooLargeIsToldWithItsSize()
    {
        start();
        QByteArray png = encodePng(QImage(1, 1, QImage::Format_RGB888), {});
        QByteArray header("IHDR");
        header += QByteArray::fromHex("0000ea600000ea600802000000"); // 60000 x 60000, RGB
        const auto checksum
            = crc32_z(0, reinterpret_cast<const Bytef*>(header.constData()), std::size_t(header.size()));
        QByteArray end(4, '\0');
        qToBigEndian(quint32(checksum), end.data());
        png.replace(12, header.size() + 4, QByteArray(header + end));
        QFile file(m_folder->filePath(QStringLiteral("huge.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QVERIFY(drop(data, canvasOrExamples()));
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY2(child<QLabel>("messageDetails")->text().contains(QStringLiteral("60000 x 60000")),
            qPrintable(child<QLabel>("messageDetails")->text()));
        QVERIFY(canvas()->content().isEmpty());
    }

    void pictureOpenedDuringAJobStaysAndTheJobEndsAsEver()
    {
        start({.stepTime = std::chrono::milliseconds(10), .onLoad = {}, .onStep = {}});
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        setSteps(60);
        pressGenerate();
        QTRY_VERIFY(!canvas()->content().isBlank());
        const QString path = savedPicture(QStringLiteral("opened"), 1);
        m_window->open({path});
        QTRY_COMPARE(canvas()->content().picture().path, path);
        QTRY_COMPARE(pictures.size(), 1);
        const auto seed = pictures.first().first().value<FinishedPicture>().metadata.seed;
        QTRY_VERIFY(child<QLabel>("progressText")->text().contains(QString::number(seed.value())));
        QCOMPARE(canvas()->content().picture().path, path);
    }

    void newestPictureWins()
    {
        start();
        const QString first = savedPicture(QStringLiteral("first"), 1);
        const QString second = savedPicture(QStringLiteral("second"), 2);
        m_window->open({first});
        m_window->open({second});
        QTRY_COMPARE(canvas()->content().picture().path, second);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("second"));
        child<QAction>("undo")->trigger();
        QVERIFY(prompt()->toPlainText().isEmpty()); // nothing of the first came in between
    }

    void whatCannotBeTakenIsTold_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("word");
        QTest::newRow("web") << QUrl(QStringLiteral("https://example.org/cat.png")) << "web";
        QTest::newRow("gone") << QUrl::fromLocalFile(QStringLiteral("/nowhere/cat.png")) << "/nowhere/cat.png";
        QTest::newRow("no picture") << QUrl::fromLocalFile(QCoreApplication::applicationFilePath()) << "tst_Exchange";
    }

    void whatCannotBeTakenIsTold()
    {
        QFETCH(const QUrl, url);
        QFETCH(const QString, word);
        for (const bool dropped : {true, false}) {
            start();
            auto* data = new QMimeData;
            data->setUrls({url});
            if (dropped)
                QVERIFY(drop(*data, canvasOrExamples()));
            QGuiApplication::clipboard()->setMimeData(data);
            if (!dropped)
                QTest::keyClick(child<QWidget>("generateButton"), Qt::Key_V, Qt::ControlModifier);
            QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
            QVERIFY2(child<QLabel>("messageDetails")->text().contains(word),
                qPrintable(child<QLabel>("messageDetails")->text()));
            stop();
        }
    }

    void aPortalsKeyAloneIsRefusedWhileItHovers()
    {
        start();
        type(QStringLiteral("mine"));
        QMimeData data; // what a sandbox's portal gives, which this Qt can't redeem
        data.setData(QStringLiteral("application/vnd.portal.filetransfer"), "key");
        data.setData(QStringLiteral("application/vnd.portal.files"), "key");
        QVERIFY(!drop(data, canvasOrExamples())); // the pointer says no
        QVERIFY(!drop(data, prompt()));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QGuiApplication::clipboard()->setMimeData([] {
            auto* pasted = new QMimeData;
            pasted->setData(QStringLiteral("application/vnd.portal.filetransfer"), "key");
            return pasted;
        }());
        QTest::keyClick(child<QWidget>("generateButton"), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
    }

    void ofSeveralPicturesTheFirstIsTakenAndTheOthersTold()
    {
        start();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(savedPicture(QStringLiteral("first"), 1)),
            QUrl::fromLocalFile(savedPicture(QStringLiteral("second"), 2))});
        QVERIFY(drop(data, canvasOrExamples()));
        QTRY_COMPARE(prompt()->toPlainText(), QStringLiteral("first"));
        QVERIFY2(child<QLabel>("messageDetails")->text().contains(QStringLiteral("1 more picture")),
            qPrintable(child<QLabel>("messageDetails")->text()));
    }

    void ownDropsImportNothing()
    {
        start();
        type(QStringLiteral("mine"));
        const QString path = savedPicture(QStringLiteral("a cat"), 7);
        const PictureMimeData data(QList<PictureFile> {{path, QStringLiteral("a cat")}});
        QVERIFY(!drop(data, canvasOrExamples()));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QVERIFY(drop(data, prompt())); // its settings, as in any drop on the controls
        QTRY_COMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QVERIFY(canvas()->content().isEmpty());
    }

    void modelsFoldersAndTextGoWhereTheyBelong()
    {
        start();
        QSignalSpy ready(m_service.get(), &GenerationService::modelReady);
        const QString model = m_folder->filePath(QStringLiteral("other.safetensors"));
        QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("model.safetensors")), model));
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(model)});
        QVERIFY(drop(files, canvasOrExamples()));
        QTRY_COMPARE(m_settings->checkpoint(), model);

        auto* intake = child<Intake>("intake");
        QSignalSpy folders(intake, &Intake::folderTaken);
        const QString pictures = m_folder->filePath(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(pictures));
        files.setUrls({QUrl::fromLocalFile(pictures)});
        QVERIFY(drop(files, canvasOrExamples()));
        QCOMPARE(folders.value(0).value(0).toString(), pictures);

        QSignalSpy modelFolders(intake, &Intake::modelFoldersTaken);
        files.setUrls({QUrl::fromLocalFile(m_folder->path())});
        QVERIFY(drop(files, canvasOrExamples()));
        QCOMPARE(modelFolders.value(0).value(0).toStringList(), QStringList(m_folder->path()));
        QVERIFY(m_settings->modelFolders().contains(m_folder->path()));
        QVERIFY(child<ModelsDialog>("modelsDialog")->isVisible());

        QMimeData text;
        text.setText(QStringLiteral("a dropped prompt"));
        QVERIFY(drop(text, canvasOrExamples()));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a dropped prompt"));
    }

    void pixelsWithoutAFileAreShown()
    {
        start();
        type(QStringLiteral("mine"));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::green);
        QMimeData data;
        data.setImageData(image);
        data.setUrls({QUrl(QStringLiteral("https://example.org/cat.png"))}); // as browsers do
        QVERIFY(drop(data, canvasOrExamples()));
        QTRY_COMPARE(canvas()->content().size(), QSize(40, 30));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
    }

    void copyPastedBackHasEverySetting()
    {
        start();
        const QString path = savedPicture(QStringLiteral("a cat"), 18446744073709551615ULL);
        auto* data = new QMimeData;
        data->setData(pngType, bytesOf(path)); // pixels alone, as a browser has them
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(prompt(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QCOMPARE(child<QLineEdit>("seed")->text(), QStringLiteral("18446744073709551615"));
        QCOMPARE(canvas()->content().size(), QSize(128, 96));
    }

    void pastedInfotextIsSettings()
    {
        start();
        type(QStringLiteral("mine"));
        const QString infotext = QStringLiteral("a cat\nNegative prompt: dog\nSteps: 31, Sampler: Euler a, Seed: 5");
        QGuiApplication::clipboard()->setText(infotext);
        QTest::keyClick(prompt(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 31.0);
        QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QTest::keyClick(child<QWidget>("generateButton"), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QGuiApplication::clipboard()->setText(QStringLiteral(", with colons: yes, no: no"));
        QTest::keyClick(prompt(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(prompt()->toPlainText().contains(QStringLiteral("colons: yes")));
    }
};

QTEST_MAIN(TestExchange)
#include "tst_Exchange.moc"
