// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/GalleryTest.h"

#include "core/library/PictureReader.h"
#include "ui/gallery/GalleryExchange.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace daguerre;

/// What was made is found, looked at, used again, rated, and given to others.
class TestGallery final : public daguerre::test::GalleryTest {
    Q_OBJECT

private Q_SLOTS:
    void newPicturesComeFirst()
    {
        start();
        QTRY_VERIFY(!child<QLabel>("galleryCount")->text().isEmpty());
        makeThree();
        QCOMPARE(prompt(2), QStringLiteral("red apple"));
        QTRY_VERIFY(!row(0).data(GalleryModel::ThumbnailRole).value<QImage>().isNull());
    }

    void picturesAreThereAfterARestart()
    {
        start();
        makeThree();
        stop();
        start();
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(prompt(0), QStringLiteral("한강 둔치"));
    }

    void searchFindsByPromptAndField()
    {
        start();
        makeThree();
        search(QStringLiteral("app"));
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(prompt(0), QStringLiteral("red apple"));
        search(QStringLiteral("한강"));
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(prompt(0), QStringLiteral("한강 둔치"));
        search(QString());
        QTRY_COMPARE(rows(), 3);
        const auto seed = record(1).metadata.seed;
        QVERIFY(seed);
        search(QStringLiteral("seed:%1").arg(*seed));
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(prompt(0), QStringLiteral("blue heart"));
        search(QStringLiteral("nothing like it"));
        QTRY_COMPARE(rows(), 0);
    }

    void ratingsFilterAndSurvive()
    {
        start();
        makeThree();
        click(1);
        QTRY_VERIFY(child<QAction>("rate4")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_4);
        QTRY_COMPARE(record(1).rating, 4);
        child<QComboBox>("ratingFilter")->setCurrentIndex(4);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(prompt(0), QStringLiteral("blue heart"));
        stop();
        QFile::remove(m_folder->filePath(QStringLiteral("library.sqlite"))); // the sidecars know
        start();
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(record(1).rating, 4);
    }

    void selectionStaysWhileNewPicturesCome()
    {
        start();
        makeThree();
        click(1);
        click(2, Qt::ControlModifier);
        const QList<PictureId> selected = gallery()->selectedIds();
        QCOMPARE(selected.size(), 2);
        make(QStringLiteral("one more"));
        QCOMPARE(gallery()->selectedIds(), selected);
    }

    void settingsAreUsedAgain()
    {
        start();
        setSteps(7);
        make(QStringLiteral("red apple"));
        const auto seed = record(0).metadata.seed;
        setSteps(3);
        make(QStringLiteral("blue heart"));
        click(1);
        QTRY_VERIFY(child<QAction>("useSettings")->isEnabled());
        trigger("useSettings");
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("red apple"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 7.0);
        QCOMPARE(child<QLineEdit>("seed")->text(), QString::number(*seed));
        trigger("undo");
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("blue heart"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 3.0);
    }

    void enterOpensOnTheCanvasAndGenerateGoesOn()
    {
        start();
        makeThree();
        click(2);
        QTRY_VERIFY(child<QAction>("openPicture")->isEnabled());
        const QString path = record(2).path;
        QTest::keyClick(gallery(), Qt::Key_Return);
        QTRY_COMPARE(canvas()->content().picture().path, path);
        QVERIFY(canvas()->content().isOpened());
        make(QStringLiteral("one more"));
        QVERIFY(!canvas()->content().isOpened());
        QTRY_COMPARE(canvas()->content().prompt(), QStringLiteral("one more"));
    }

    void spaceLooksAndArrowsStep()
    {
        start();
        makeThree();
        click(0);
        QTRY_VERIFY(child<QAction>("quickLook")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_Space);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("quickLook")));
        auto* look = child<QDialog>("quickLook");
        QTRY_COMPARE(look->accessibleDescription(), QStringLiteral("한강 둔치"));
        QTest::keyClick(look, Qt::Key_Right);
        QTRY_COMPARE(look->accessibleDescription(), QStringLiteral("blue heart"));
        QTest::keyClick(look, Qt::Key_Space);
        QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("quickLook")));
    }

    void twoPicturesAreCompared()
    {
        start();
        makeThree();
        click(0);
        QVERIFY(!child<QAction>("comparePictures")->isEnabled());
        click(2, Qt::ControlModifier);
        QTRY_VERIFY(child<QAction>("comparePictures")->isEnabled());
        trigger("comparePictures");
        auto* differences = child<QLabel>("differences");
        QVERIFY(differences->text().contains(QStringLiteral("red apple")));
        QVERIFY(differences->text().contains(QStringLiteral("한강 둔치")));
        child<QDialog>("compareDialog")->close();
    }

    void aPressOnTheSelectionKeepsItUntilRelease()
    {
        start();
        makeThree();
        click(0);
        click(2, Qt::ShiftModifier);
        QCOMPARE(gallery()->selectedIds().size(), 3);
        QSignalSpy drags(gallery(), &GalleryView::dragWanted);
        QWidget* wall = gallery()->viewport();
        const QPoint middle = gallery()->visualRect(row(1)).center();
        QTest::mousePress(wall, Qt::LeftButton, {}, middle);
        QTest::mouseMove(wall, middle + QPoint(2, 1));
        QCOMPARE(gallery()->selectedIds().size(), 3);
        QTest::mouseRelease(wall, Qt::LeftButton, {}, middle + QPoint(2, 1));
        QCOMPARE(drags.size(), 0);
        QCOMPARE(gallery()->selectedIds(), QList<PictureId> {record(1).id});
    }

    void severalPicturesLeaveAsTheirFiles()
    {
        start();
        makeThree();
        click(0);
        click(2, Qt::ControlModifier);
        auto* exchange = m_window->findChild<GalleryExchange*>();
        QVERIFY(exchange);
        const QString first = record(0).path;
        const QString last = record(2).path;
        std::unique_ptr<QMimeData> data;
        QTRY_VERIFY((data = exchange->mimeData(MetadataChoice::Keep)) && data->urls().size() == 2);
        QCOMPARE(data->urls(), (QList {QUrl::fromLocalFile(first), QUrl::fromLocalFile(last)}));
        QVERIFY(data->text().contains(QStringLiteral("한강 둔치")));
        QVERIFY(data->text().contains(QStringLiteral("red apple")));
        QVERIFY(!data->hasFormat(QStringLiteral("image/png"))); // of which one?

        const auto stripped = exchange->mimeData(MetadataChoice::Strip);
        QCOMPARE(stripped->urls().size(), 2);
        for (const QUrl& url : stripped->urls())
            QVERIFY(readPicture(url.toLocalFile()).metadata.prompt.isEmpty());
        QCOMPARE(readPicture(first).metadata.prompt, QStringLiteral("한강 둔치"));
    }

    void copyGivesFileBytesAndPixels()
    {
        start();
        make(QStringLiteral("red apple"));
        click(0);
        QTRY_VERIFY(child<QAction>("copyPictures")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QCOMPARE(data->urls(), QList {QUrl::fromLocalFile(record(0).path)});
        QCOMPARE(data->data(QStringLiteral("image/png")), bytesOf(record(0).path));
        QVERIFY(data->hasImage());
        QCOMPARE(data->text(), QStringLiteral("red apple"));
    }

    void nothingWrittenNamesTheUsersFolders()
    {
        start();
        make(QStringLiteral("red apple"));
        click(0);
        QTRY_VERIFY(child<QAction>("rate4")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_4);
        QTRY_COMPARE(record(0).rating, 4);
        const QDir folder(m_folder->filePath(QStringLiteral("pictures")));
        const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 2); // the picture, and the rating beside it
        for (const QString& file : files) {
            const QByteArray bytes = bytesOf(folder.filePath(file));
            QVERIFY(bytes.size() > 100);
            QVERIFY2(!bytes.contains(m_folder->path().toUtf8()), qPrintable(file));
            QVERIFY2(!bytes.contains(QByteArray(QDir::homePath().toUtf8() + '/')), qPrintable(file));
        }
    }

    void theWallTakesNoCompositions()
    {
        start();
        makeThree();
        click(0);
        QVERIFY(!gallery()->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(!gallery()->viewport()->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void cellsFillTheRow()
    {
        start();
        makeThree();
        for (const int width : {230, 300, 417}) {
            gallery()->resize(width, 400);
            const int room = gallery()->viewport()->width();
            const int columns = room / gallery()->gridSize().width();
            QVERIFY(room - columns * gallery()->gridSize().width() <= columns);
            QCOMPARE(gallery()->visualRect(row(qMin(columns, 3) - 1)).top(), gallery()->visualRect(row(0)).top());
            QVERIFY(columns >= 2);
        }
    }

    void layoutIsRemembered()
    {
        start();
        makeThree();
        trigger("galleryAsList");
        gallery()->setThumbnailSide(140);
        stop();
        start();
        QCOMPARE(gallery()->layoutMode(), GalleryDelegate::Layout::List);
        QCOMPARE(gallery()->thumbnailSide(), 140);
    }
};

QTEST_MAIN(TestGallery)
#include "tst_Gallery.moc"
