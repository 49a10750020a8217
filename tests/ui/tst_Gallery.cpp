// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"

#include "core/library/PictureReader.h"
#include "ui/gallery/GalleryExchange.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryView.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace daguerre;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30000; // of watching and scanning

} // namespace

/// The gallery in the window: what was made is found, looked at, used again, rated, deleted and brought back.
class TestGallery : public test::WindowTest {
    Q_OBJECT

    GalleryView* gallery() const { return child<GalleryView>("gallery"); }
    int rows() const { return gallery()->model()->rowCount(); }
    QModelIndex row(int row) const { return gallery()->model()->index(row, 0); }
    PictureRecord record(int at) const { return row(at).data(GalleryModel::RecordRole).value<PictureRecord>(); }
    QString prompt(int at) const { return record(at).metadata.prompt; }

    /// Makes a picture and waits until the gallery has it.
    void make(const QString& prompt)
    {
        const int before = rows();
        child<QPlainTextEdit>("prompt")->setPlainText(prompt); // QTest types ASCII only
        pressGenerate();
        QTRY_COMPARE(rows(), before + 1);
        QTRY_COMPARE(this->prompt(0), prompt);
    }

    void makeThree()
    {
        make(QStringLiteral("red apple"));
        make(QStringLiteral("blue heart"));
        make(QStringLiteral("사과 나무"));
    }

    void click(int at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(gallery()->viewport(), Qt::LeftButton, modifiers, gallery()->visualRect(row(at)).center());
    }

    QByteArray bytesOf(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void search(const QString& text) const { child<QLineEdit>("searchGallery")->setText(text); }

    void trigger(const char* action) const { child<QAction>(action)->trigger(); }

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
        QTRY_COMPARE(prompt(0), QStringLiteral("사과 나무"));
    }

    void searchFindsByPromptAndField()
    {
        start();
        makeThree();
        search(QStringLiteral("app"));
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(prompt(0), QStringLiteral("red apple"));
        search(QStringLiteral("사과"));
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(prompt(0), QStringLiteral("사과 나무"));
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

    void deletedPicturesComeBack()
    {
        start();
        makeThree();
        const QString path = record(1).path;
        const QByteArray bytes = bytesOf(path);
        click(1);
        click(2, Qt::ControlModifier);
        const QList<PictureId> selected = gallery()->selectedIds();
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!QFile::exists(path));
        QTest::keyClick(gallery(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(gallery()->selectedIds(), selected);
        QCOMPARE(bytesOf(path), bytes);
    }

    void deletingGoesOnToTheNext()
    {
        start();
        makeThree();
        click(0);
        const QString next = record(1).path;
        for (int left = 2; left >= 1; --left) {
            QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
            QTest::keyClick(gallery(), Qt::Key_Delete);
            QTRY_COMPARE(rows(), left);
            QTRY_COMPARE(gallery()->selectedIds(), QList<PictureId> {record(0).id});
        }
        QVERIFY(!QFile::exists(next));
    }

    void deletesCanBeUndoneAfterARestart()
    {
        start();
        makeThree();
        const QString path = record(0).path;
        const QByteArray bytes = bytesOf(path);
        click(0);
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 2);
        stop();
        start();
        QTRY_COMPARE(rows(), 2);
        gallery()->setFocus();
        QTRY_VERIFY((QTest::keyClick(gallery(), Qt::Key_Z, Qt::ControlModifier),
            QTest::qWaitFor([&] { return rows() == 3; }, 500)));
        QTRY_COMPARE(bytesOf(path), bytes);
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
        QTRY_COMPARE(look->accessibleDescription(), QStringLiteral("사과 나무"));
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
        QVERIFY(differences->text().contains(QStringLiteral("사과 나무")));
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
        QVERIFY(data->text().contains(QStringLiteral("사과 나무")));
        QVERIFY(data->text().contains(QStringLiteral("red apple")));
        QVERIFY(!data->hasFormat(QStringLiteral("image/png"))); // of which one?

        const auto stripped = exchange->mimeData(MetadataChoice::Strip);
        QCOMPARE(stripped->urls().size(), 2);
        for (const QUrl& url : stripped->urls())
            QVERIFY(readPicture(url.toLocalFile()).metadata.prompt.isEmpty());
        QCOMPARE(readPicture(first).metadata.prompt, QStringLiteral("사과 나무"));
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

    void picturesRemovedByOthersAreForgottenNotMourned()
    {
        start();
        makeThree();
        QVERIFY(QFile::remove(record(1).path));
        QTRY_COMPARE(record(1).state, PictureState::Missing);
        click(1);
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 2);
    }

    void ghostsDoNoHarm()
    {
        start();
        makeThree();
        const QString path = record(1).path;
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(record(1).state, PictureState::Missing, patience);
        click(1);
        const QString gone = QStringLiteral("the file is gone");
        QTRY_VERIFY(child<QLabel>("details")->text().contains(gone));
        QVERIFY(row(1).data(Qt::ToolTipRole).toString().contains(gone));
        QVERIFY(row(1).data(Qt::AccessibleTextRole).toString().contains(gone));

        QApplication::clipboard()->setText(QStringLiteral("mine"));
        QTest::keyClick(gallery(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
        QVERIFY(!m_window->findChild<GalleryExchange*>()->mimeData(MetadataChoice::Keep)); // nothing to drag
        QTest::keyClick(gallery(), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageDetails")->text().contains(path));
        QTest::keyClick(gallery(), Qt::Key_Space);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("quickLook")));
        QTest::keyClick(child<QDialog>("quickLook"), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("quickLook")));
        QVERIFY(!QApplication::activeModalWidget());
        activate();
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 2); // forgotten
        QVERIFY(!QApplication::activeModalWidget());
    }

    void anAbsentFolderIsWaitedFor()
    {
        start();
        makeThree();
        click(1);
        QTRY_VERIFY(child<QAction>("rate5")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_5);
        QTRY_COMPARE(record(1).rating, 5);
        stop();
        start(); // from now on the folder is one that was there
        QTRY_COMPARE(rows(), 3);
        click(1);
        const QString folder = m_folder->filePath(QStringLiteral("pictures"));
        QVERIFY(QDir().rename(folder, folder + QStringLiteral(" elsewhere")));
        QTRY_COMPARE_WITH_TIMEOUT(record(1).state, PictureState::Offline, patience);
        QCOMPARE(rows(), 3);
        QTest::keyClick(gallery(), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(QDir().rename(folder + QStringLiteral(" elsewhere"), folder));
        QTRY_COMPARE_WITH_TIMEOUT(record(1).state, PictureState::Present, patience);
        QCOMPARE(rows(), 3);
        QCOMPARE(record(1).rating, 5);
    }

    void aPictureThatIsBeingCopiedGetsItsThumbnail()
    {
        start();
        make(QStringLiteral("red apple"));
        const QByteArray png = bytesOf(record(0).path);
        const QDir folder(m_folder->filePath(QStringLiteral("pictures")));
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QByteArray damaged = png;
        for (qsizetype at = png.size() / 2; at < png.size() - 16; ++at)
            damaged[at] = char(~png[at]);
        QVERIFY(write("growing.png", png.first(png.size() * 2 / 5)));
        QVERIFY(write("damaged.png", damaged));
        QVERIFY(write("empty.png", {}));
        const auto rowOf = [this](const char* name) {
            for (int at = 0; at < rows(); ++at)
                if (record(at).path.endsWith(QLatin1String(name)))
                    return row(at);
            return QModelIndex();
        };
        const auto problem = [&](const char* name) {
            const QModelIndex index = rowOf(name);
            index.data(GalleryModel::ThumbnailRole); // as painting does
            return index.data(GalleryModel::ProblemRole).toString();
        };
        for (const char* name : {"growing.png", "damaged.png", "empty.png"}) {
            QTRY_VERIFY2_WITH_TIMEOUT(!problem(name).isEmpty(), name, patience);
            QVERIFY(rowOf(name).data(Qt::ToolTipRole).toString().contains(problem(name)));
        }
        QVERIFY(write("growing.png", png));
        const auto thumbnail
            = [&](const char* name) { return rowOf(name).data(GalleryModel::ThumbnailRole).value<QImage>(); };
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnail("growing.png").isNull(), patience);
        QCOMPARE(problem("growing.png"), QString());
        make(QStringLiteral("blue heart")); // the others go on
        QTRY_VERIFY_WITH_TIMEOUT(!row(0).data(GalleryModel::ThumbnailRole).value<QImage>().isNull(), patience);
        QVERIFY(!problem("damaged.png").isEmpty());
    }

    void whatTheTrashRefusesIsDeletedOnlyWhenTheUserSaysSo()
    {
        start();
        makeThree();
        QFile inTheWay(m_folder->filePath(QStringLiteral("data/Trash")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the trash should be
        const QString path = record(1).path;
        click(1);
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        const auto answer = [this](QAbstractButton* (*choice)(QMessageBox&)) {
            activate();
            QTest::keyClick(gallery(), Qt::Key_Delete);
            QTRY_VERIFY(m_window->findChild<QMessageBox*>(QStringLiteral("removeQuestion")));
            auto* question = child<QMessageBox>("removeQuestion");
            QVERIFY(question->informativeText().contains(record(1).path));
            QCOMPARE(rows(), 3); // the row stays until the file is gone
            QTest::mouseClick(choice(*question), Qt::LeftButton);
            QTRY_VERIFY(!m_window->findChild<QMessageBox*>(QStringLiteral("removeQuestion")));
        };
        answer([](QMessageBox& question) { return question.button(QMessageBox::Cancel); });
        QVERIFY(QFile::exists(path));
        QCOMPARE(rows(), 3);
        answer([](QMessageBox& question) -> QAbstractButton* {
            return question.findChild<QPushButton*>(QStringLiteral("removeForGood"));
        });
        QTRY_COMPARE(rows(), 2);
        QVERIFY(!QFile::exists(path));
    }

    void aDeleteOfSeveralIsOneStep()
    {
        start();
        makeThree();
        click(0);
        click(2, Qt::ShiftModifier);
        QTRY_VERIFY(child<QAction>("deletePictures")->isEnabled());
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 0);
        const QDir trash(m_folder->filePath(QStringLiteral("data/Trash")));
        QCOMPARE(QDir(trash.filePath(QStringLiteral("files"))).entryList({QStringLiteral("*.png")}).size(), 3);
        QVERIFY(QDir(trash.filePath(QStringLiteral("info"))).entryList({QStringLiteral("*.trashinfo")}).size() >= 3);
        QTest::keyClick(gallery(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 3);
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
