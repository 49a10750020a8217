// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/CanvasView.h"
#include "ui/exchange/UnsavedPictures.h"

#include "core/library/ImageWriter.h"
#include "core/library/PictureReader.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWheelEvent>

using namespace daguerre;

namespace {

constexpr QSize pictureSize {128, 96};

QImage filled(QSize size, QColor color)
{
    QImage image(size, QImage::Format_RGB888);
    image.fill(color);
    return image;
}

GenerationRequest asked()
{
    GenerationRequest request;
    request.picture.prompt = "a cat";
    request.picture.width = pictureSize.width();
    request.picture.height = pictureSize.height();
    return request;
}

Preview preview(JobId job, QColor color, int step = 1)
{
    return {job, 0, step, filled(pictureSize / 8, color)};
}

FinishedPicture finished(JobId job, QColor color)
{
    FinishedPicture picture;
    picture.job = job;
    picture.picture = filled(pictureSize, color);
    picture.metadata.prompt = QStringLiteral("a cat");
    picture.metadata.seed = 4711;
    return picture;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The colour of the screen in the middle of the picture, from a grab.
QColor middle(CanvasView& view)
{
    const QImage image = view.grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

void turnWheel(QWidget* widget, QPointF position, int delta)
{
    QWheelEvent event(position, widget->mapToGlobal(position), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class TestCanvasView final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CanvasView> m_view;

    /// A finished picture on the canvas, and in a file.
    FinishedPicture showSaved()
    {
        FinishedPicture picture = finished(1, Qt::red);
        picture.path = savePng(picture.picture, picture.metadata, m_folder->path(), QStringLiteral("red"));
        m_view->begin(1, asked());
        m_view->showPicture(picture);
        m_view->end(1);
        return picture;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->filePath(QStringLiteral("cache")).toUtf8());
        m_view = std::make_unique<CanvasView>();
        m_view->resize(400, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void sizeIsTheSameFromFirstPreviewToResult()
    {
        m_view->begin(1, asked());
        const QRectF place = m_view->transform().pictureRect();
        m_view->showPreview(preview(1, Qt::green));
        QCOMPARE(m_view->content().image().size(), pictureSize);
        QCOMPARE(m_view->transform().pictureRect(), place);
        QCOMPARE(middle(*m_view), QColor(Qt::green));
        m_view->showPicture(finished(1, Qt::red));
        QCOMPARE(m_view->transform().pictureRect(), place);
        QTRY_COMPARE(middle(*m_view), QColor(Qt::red));
    }

    void framesOfOtherJobsAreDropped()
    {
        m_view->begin(1, asked());
        m_view->showPreview(preview(1, Qt::red));
        m_view->end(1); // cancelled
        m_view->begin(2, asked());
        QVERIFY(middle(*m_view) != QColor(Qt::red));
        m_view->showPreview(preview(1, Qt::red, 2)); // late
        m_view->showPicture(finished(1, Qt::red));
        QVERIFY(middle(*m_view) != QColor(Qt::red));
        m_view->showPreview(preview(2, Qt::blue));
        QCOMPARE(middle(*m_view), QColor(Qt::blue));
        m_view->showPicture(finished(1, Qt::red));
        QCOMPARE(middle(*m_view), QColor(Qt::blue));
    }

    void cancelledPreviewIsMarked()
    {
        m_view->begin(1, asked());
        m_view->showPreview(preview(1, Qt::red));
        const QImage unmarked = m_view->grab().toImage();
        m_view->end(1);
        QVERIFY(m_view->content().isUnfinished());
        QVERIFY(m_view->grab().toImage() != unmarked);
        m_view->showPreview(preview(1, Qt::blue, 2));
        QCOMPARE(middle(*m_view), QColor(Qt::red));
        const auto data = m_view->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(!data->hasUrls());
    }

    void jobWithoutPreviewLeavesWhatWasThere()
    {
        showSaved();
        m_view->begin(2, asked());
        QVERIFY(m_view->content().isBlank());
        m_view->end(2); // failed or cancelled early
        QCOMPARE(middle(*m_view), QColor(Qt::red));
        QVERIFY(!m_view->content().isUnfinished());
        QVERIFY(!m_view->content().picture().path.isEmpty());
    }

    void actualSizeIsPixelForPixel()
    {
        QImage noise(pictureSize, QImage::Format_RGB888);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixelColor(x, y, (x * 7 + y * 13) % 3 == 0 ? Qt::white : QColor(x, y, 0));
        FinishedPicture picture = finished(1, Qt::red);
        picture.picture = noise;
        m_view->begin(1, asked());
        m_view->showPicture(picture);
        m_view->end(1);
        m_view->zoomToActualSize();
        QCOMPARE(m_view->transform().zoom(), 1.0);
        QImage screen = m_view->grab().toImage();
        screen.setDevicePixelRatio(1);
        const QPointF corner = m_view->transform().pictureRect().topLeft() * m_view->devicePixelRatioF();
        const QRect place(QPoint(qRound(corner.x()), qRound(corner.y())), pictureSize);
        QCOMPARE(screen.copy(place).convertToFormat(QImage::Format_RGB888), noise);
    }

    void wheelZoomsAtThePointer()
    {
        showSaved();
        const QPointF pointer(150, 120);
        const QPointF point = m_view->transform().toPicture(pointer);
        const double fitted = m_view->transform().zoom();
        for (int i = 0; i < 5; ++i)
            turnWheel(m_view.get(), pointer, 120);
        QVERIFY(m_view->transform().zoom() > 2 * fitted);
        const QPointF after = m_view->transform().toPicture(pointer);
        QVERIFY(qAbs(after.x() - point.x()) < 0.01 && qAbs(after.y() - point.y()) < 0.01);
        m_view->zoomToFit();
        QCOMPARE(m_view->transform().zoom(), fitted);
        turnWheel(m_view.get(), pointer, 0); // sideways
        QVERIFY(m_view->transform().isFitted());
    }

    void zoomStaysForPicturesOfTheSameSize()
    {
        showSaved();
        m_view->zoomToActualSize();
        m_view->begin(2, asked());
        QCOMPARE(m_view->transform().zoom(), 1.0);
        GenerationRequest other = asked();
        other.picture.width *= 2;
        m_view->begin(3, other);
        QVERIFY(m_view->transform().isFitted());
    }

    void largePictureIsMovedByTheMouse()
    {
        showSaved();
        m_view->zoomToActualSize();
        while (!m_view->transform().canPan())
            m_view->zoomIn();
        const QPointF before = m_view->transform().pictureRect().topLeft();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {200, 150});
        QMouseEvent move(QEvent::MouseMove, QPointF(180, 140), m_view->mapToGlobal(QPointF(180, 140)), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &move);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {180, 140});
        const QPointF moved = m_view->transform().pictureRect().topLeft() - before;
        QVERIFY(qAbs(moved.x() + 20) <= 1 && qAbs(moved.y() + 10) <= 1);
    }

    void hugeZoomCostsNoHugeImage()
    {
        showSaved();
        for (int i = 0; i < 40; ++i)
            m_view->zoomIn();
        QCOMPARE(m_view->transform().zoom(), 64.0);
        const QImage screen = m_view->grab().toImage();
        QCOMPARE(screen.pixelColor(screen.width() / 2 + 32, screen.height() / 2 + 32), QColor(Qt::red)); // in a pixel
    }

    void pixelsHaveAGridWhenTheyAreLarge()
    {
        showSaved();
        m_view->zoomToActualSize();
        const auto colours = [this] { // of the middle of the view
            const QImage screen = m_view->grab().toImage();
            QSet<QRgb> found;
            for (int x = screen.width() / 2 - 20; x < screen.width() / 2 + 20; ++x)
                for (int y = screen.height() / 2 - 20; y < screen.height() / 2 + 20; ++y)
                    found.insert(screen.pixel(x, y));
            return found;
        };
        QCOMPARE(colours().size(), 1);
        while (!m_view->transform().showsPixels())
            m_view->zoomIn();
        QVERIFY(colours().size() > 1);
        QVERIFY(colours().contains(QColor(Qt::red).rgb()));
        m_view->resize(2000, 1600); // a small picture that fills the view is no reason for one
        m_view->zoomToFit();
        QVERIFY(m_view->transform().zoom() >= ViewTransform::pixelZoom);
        QCOMPARE(colours().size(), 1);
    }

    void transparentPartsShowACheckerboard()
    {
        FinishedPicture picture;
        picture.picture = QImage(pictureSize, QImage::Format_ARGB32);
        picture.picture.fill(Qt::transparent);
        m_view->openPicture(picture);
        QSet<QRgb> found;
        const QImage screen = m_view->grab().toImage();
        for (int x = screen.width() / 2 - 20; x < screen.width() / 2 + 20; ++x)
            found.insert(screen.pixel(x, screen.height() / 2));
        QCOMPARE(found.size(), 2);
        QVERIFY(!found.contains(QColor(Qt::black).rgb()));
    }

    void anOpenedPictureStaysOnTopOfWhatDevelops()
    {
        m_view->begin(1, asked());
        m_view->showPreview(preview(1, Qt::green));
        FinishedPicture opened;
        opened.picture = filled({64, 64}, Qt::blue);
        opened.metadata.prompt = QStringLiteral("opened");
        opened.path = m_folder->filePath(QStringLiteral("opened.png"));
        m_view->openPicture(opened);
        QCOMPARE(middle(*m_view), QColor(Qt::blue));
        QCOMPARE(m_view->content().prompt(), QStringLiteral("opened"));
        m_view->showPreview(preview(1, Qt::green, 2)); // of the job that goes on
        m_view->showPicture(finished(1, Qt::red));
        m_view->end(1);
        QCOMPARE(middle(*m_view), QColor(Qt::blue));
        QVERIFY(!m_view->content().isUnfinished());
        m_view->begin(2, asked());
        m_view->showPreview(preview(2, Qt::green));
        QCOMPARE(middle(*m_view), QColor(Qt::blue));
        m_view->follow();
        QCOMPARE(middle(*m_view), QColor(Qt::green));
        m_view->showPicture(finished(2, Qt::red));
        QVERIFY(QTest::qWaitFor([&] { return middle(*m_view) == QColor(Qt::red); }));
    }

    void aTremorIsNoDrag()
    {
        showSaved();
        const auto moveTo = [this](QPoint place) {
            QMouseEvent move(QEvent::MouseMove, QPointF(place), m_view->mapToGlobal(QPointF(place)), Qt::NoButton,
                Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_view.get(), &move);
        };
        int drags = 0;
        QTimer look; // a drag has an event loop of its own, which Escape ends
        connect(&look, &QTimer::timeout, this, [&] {
            drags += int(m_view->findChildren<QDrag*>().size());
            QTest::keyClick(m_view->windowHandle(), Qt::Key_Escape);
        });
        look.start(0);
        const QPoint middle(200, 150);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, middle);
        for (const QPoint trembling : {QPoint(1, 0), QPoint(2, 1), QPoint(-2, 1), QPoint(0, -3)})
            moveTo(middle + trembling);
        QCOMPARE(m_view->findChildren<QDrag*>().size(), 0);
        moveTo(middle + QPoint(40, 0));
        QVERIFY(drags + m_view->findChildren<QDrag*>().size() > 0);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middle);
    }

    void mimeDataIsTheFile()
    {
        const FinishedPicture picture = showSaved();
        const auto data = m_view->mimeData();
        QCOMPARE(data->formats().first(), QStringLiteral("text/uri-list"));
        QCOMPARE(data->urls(), QList {QUrl::fromLocalFile(picture.path)});
        QCOMPARE(data->data(QStringLiteral("text/uri-list")), QUrl::fromLocalFile(picture.path).toEncoded() + "\r\n");
        QCOMPARE(data->data(QStringLiteral("image/png")), bytesOf(picture.path));
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), pictureSize);
        QCOMPARE(data->text(), QStringLiteral("a cat"));
    }

    void unsavedPictureGetsAFileWhenAskedFor()
    {
        m_view->begin(1, asked());
        m_view->showPicture(finished(1, Qt::red)); // saving failed
        m_view->end(1);
        const auto data = m_view->mimeData();
        QVERIFY(data->hasUrls());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("cache")))); // nothing written yet
        const QList<QUrl> urls = data->urls();
        QCOMPARE(urls.size(), 1);
        QVERIFY(urls.first().toLocalFile().endsWith(QStringLiteral(".png")));
        QCOMPARE(readPicture(urls.first().toLocalFile()).metadata.seed, std::optional<quint64>(4711));
        QCOMPARE(data->urls(), urls); // once
        m_view.reset(); // the program may end before the target opens it
        removeOldUnsaved();
        QVERIFY(QFile::exists(urls.first().toLocalFile()));
        QFile file(urls.first().toLocalFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-30), QFileDevice::FileModificationTime));
        file.close();
        removeOldUnsaved();
        QVERIFY(!file.exists());
    }

    void slowFramesFadeAndFastOnesDoNot()
    {
        FrameFader fader;
        QSignalSpy changed(&fader, &FrameFader::changed);
        fader.cutTo(filled(pictureSize, Qt::red));
        fader.fadeTo(filled(pictureSize, Qt::green)); // the first of its picture
        QCOMPARE(fader.image().pixelColor(0, 0), QColor(Qt::green));
        fader.fadeTo(filled(pictureSize, Qt::red)); // at once after it
        QCOMPARE(fader.image().pixelColor(0, 0), QColor(Qt::red));
        QTest::qSleep(200);
        changed.clear();
        fader.fadeTo(filled(pictureSize, Qt::blue));
        QCOMPARE(fader.image().pixelColor(0, 0), QColor(Qt::red));
        QTRY_COMPARE(fader.image().pixelColor(0, 0), QColor(Qt::blue));
        QVERIFY(changed.size() <= 8);
    }

    void copyPutsItOnTheClipboard()
    {
        const FinishedPicture picture = showSaved();
        m_view->copy();
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->urls(), QList {QUrl::fromLocalFile(picture.path)});
        QVERIFY(data->hasImage());
    }
};

QTEST_MAIN(TestCanvasView)
#include "tst_CanvasView.moc"
