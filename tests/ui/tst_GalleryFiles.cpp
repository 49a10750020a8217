// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/GalleryTest.h"

#include "ui/gallery/GalleryExchange.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace daguerre;
using daguerre::test::patience;

/// The gallery and its files: deleted and brought back, removed and changed by others.
class TestGalleryFiles final : public daguerre::test::GalleryTest {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_MAIN(TestGalleryFiles)
#include "tst_GalleryFiles.moc"
