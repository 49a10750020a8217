// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"

#include "core/library/PictureReader.h"
#include "ui/gallery/GalleryModel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace daguerre;
using namespace std::chrono_literals;

/// Pictures reach the disk, or stay until they do.
class TestSaving final : public daguerre::test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void failedSaveKeepsThePictureAndOffersSaveAs()
    {
        start(breakingTheFolder());
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(!canvas()->content().picture().picture.isNull());
        QVERIFY(child<QLabel>("messageDetails")->text().contains(m_settings->outputFolder()));

        QTest::mouseClick(child<QPushButton>("messageAction"), Qt::LeftButton);
        auto* dialog = child<QFileDialog>("savePictureDialog");
        QTRY_VERIFY(dialog->isVisible());
        dialog->setDirectory(m_folder->path());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        const QString path = m_folder->filePath(QStringLiteral("mine.png"));
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(readPicture(path).metadata.prompt, QStringLiteral("a cat"));
        QCOMPARE(canvas()->content().picture().path, path);
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty()); // the job is done
        QVERIFY(!m_session->jobs().isPaused());
    }

    void failedSaveStopsTheQueueAndRetryGoesOn()
    {
        start(breakingTheFolder());
        QSignalSpy started(m_service.get(), &GenerationService::started);
        for (const char* prompt : {"one", "two", "three", "four", "five"}) {
            type(QLatin1String(prompt));
            pressGenerate();
        }
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QTRY_COMPARE(m_session->jobs().current(), JobId(0));
        QCOMPARE(started.size(), 1); // the others don't run into the same wall
        QCOMPARE(m_session->jobs().waiting(), 5);
        QCOMPARE(canvas()->content().prompt(), QStringLiteral("one"));
        auto* retry = child<QPushButton>("messageOtherAction");
        QCOMPARE(retry->text(), QStringLiteral("Retry"));
        QSignalSpy saved(m_service.get(), &GenerationService::pictureSaved);
        QTest::mouseClick(retry, Qt::LeftButton); // nothing has changed
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QCOMPARE(started.size(), 1);

        QVERIFY(QFile::remove(m_settings->outputFolder()));
        QTest::mouseDClick(retry, Qt::LeftButton); // once is enough
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(savedPictures().size(), 5);
        QCOMPARE(started.size(), 5); // the kept picture was saved, not made again
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
    }

    void anotherFolderUnblocksTheQueue()
    {
        start();
        QFile blocking(m_settings->outputFolder());
        QVERIFY(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
        pressGenerate();
        pressGenerate();
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageDetails")->text().contains(m_settings->outputFolder()));
        QTRY_COMPARE(m_session->jobs().waiting(), 2);
        QTest::mouseClick(child<QPushButton>("messageOtherAction"), Qt::LeftButton);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("other")));
        Q_EMIT child<QFileDialog>("outputFolderDialog")->fileSelected(m_folder->filePath(QStringLiteral("other")));
        QTRY_COMPARE(savedPictures().size(), 2);
    }

    void unsavedPictureOutlivesTheNextJob()
    {
        start(breakingTheFolder());
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        type(QStringLiteral("a dog"));
        pressGenerate();
        QTRY_COMPARE(m_session->jobs().waiting(), 2);
        QVERIFY(QFile::remove(m_settings->outputFolder()));
        m_session->jobs().remove({m_session->jobs().jobs().first().id}); // nobody wants the cat any more
        m_session->jobs().resume();
        QTRY_COMPARE(canvas()->content().prompt(), QStringLiteral("a dog"));
        QTRY_COMPARE(savedPictures().size(), 1);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QTest::mouseClick(child<QPushButton>("messageAction"), Qt::LeftButton);
        auto* dialog = child<QFileDialog>("savePictureDialog");
        Q_EMIT dialog->fileSelected(m_folder->filePath(QStringLiteral("cat.png")));
        QCOMPARE(readPicture(m_folder->filePath(QStringLiteral("cat.png"))).metadata.prompt, QStringLiteral("a cat"));
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
    }

    void saveAsAddsTheSuffixThenAsks()
    {
        start();
        pressGenerate();
        QTRY_COMPARE(savedPictures().size(), 1);
        QFile there(m_folder->filePath(QStringLiteral("mine.png")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        QTRY_VERIFY(child<QAction>("savePictureAs")->isEnabled());
        child<QAction>("savePictureAs")->trigger();
        auto* dialog = child<QFileDialog>("savePictureDialog");
        dialog->setDirectory(m_folder->path());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<QMessageBox*>(QStringLiteral("replaceQuestion")));
        QTest::keyClick(child<QMessageBox>("replaceQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>(QStringLiteral("replaceQuestion")));
        QCOMPARE(QFileInfo(there).size(), 4);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("mine"))));
    }

    /// Also as tst_Saving_locale_C.
    void foldersMayHaveAnyName()
    {
        const QString name = QStringLiteral("한글 テスト é 🙂");
        QVERIFY(QDir(m_folder->path()).mkdir(name));
        const std::unique_ptr<QTemporaryDir> outer = std::move(m_folder);
        useFolder(std::make_unique<QTemporaryDir>(outer->path() + u'/' + name + QStringLiteral("/XXXXXX")));
        QVERIFY(m_folder->isValid());
        std::filesystem::path loaded;
        start({.stepTime = 0ms, .onLoad = [&](const std::filesystem::path& path) { loaded = path; }, .onStep = {}});
        child<QPlainTextEdit>("prompt")->setPlainText(name.normalized(QString::NormalizationForm_D));
        pressGenerate();
        auto* gallery = child<QAbstractItemView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 1);
        QCOMPARE(QString::fromStdString(loaded.string()), m_folder->filePath(QStringLiteral("model.safetensors")));
        const QString path = m_settings->outputFolder() + u'/' + savedPictures().value(0);
        QVERIFY(path.contains(name));
        gallery->setFocus();
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        QTRY_VERIFY(!gallery->currentIndex().data(GalleryModel::ThumbnailRole).value<QImage>().isNull());
        QTest::keyClick(gallery, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->mimeData()->urls(), QList {QUrl::fromLocalFile(path)});
        child<QLineEdit>("searchGallery")->setText(QStringLiteral("nothing"));
        QTRY_COMPARE(gallery->model()->rowCount(), 0);
        child<QLineEdit>("searchGallery")->setText(QStringLiteral("한글")); // typed composed
        QTRY_COMPARE(gallery->model()->rowCount(), 1);
        gallery->setFocus();
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        QTest::keyClick(gallery, Qt::Key_Delete);
        QTRY_VERIFY(!QFile::exists(path));
        QTRY_COMPARE(gallery->model()->rowCount(), 0);
        QTest::keyClick(gallery, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(path));
        m_window->open({path});
        QTRY_COMPARE(canvas()->content().picture().path, path);
        stop();
        start();
        QCOMPARE(m_settings->checkpoint(), m_folder->filePath(QStringLiteral("model.safetensors")));
        QVERIFY(child<QPlainTextEdit>("prompt")->toPlainText().contains(QStringLiteral("🙂")));
        QTRY_COMPARE(child<QAbstractItemView>("gallery")->model()->rowCount(), 1);
        stop();
        m_folder.reset(); // before the outer one
    }
};

QTEST_MAIN(TestSaving)
#include "tst_Saving.moc"
