// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"

#include "core/library/PictureReader.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QWheelEvent>

#include <atomic>

using namespace daguerre;
using namespace std::chrono_literals;

class TestMainWindow final : public daguerre::test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void promptBecomesPictureBeforeTheUsersEyes()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = {}});
        QVERIFY(child<QWidget>("examples")->isVisible());
        QSet<QRgb> previews;
        connect(m_service.get(), &GenerationService::previewReady, this, [&] {
            const QImage& image = canvas()->content().image(); // the window's slot came first
            QCOMPARE(image.size(), QSize(512, 512)); // upscaled
            previews.insert(image.pixel(64, 64));
        });
        QSignalSpy pictureFinished(m_service.get(), &GenerationService::pictureFinished);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        type(QStringLiteral("red apple, 3d emoji"));
        pressGenerate();
        QVERIFY(finished.wait());
        QVERIFY(previews.size() >= 3);

        const auto picture = pictureFinished.first().first().value<FinishedPicture>();
        QCOMPARE(canvas()->content().image(), picture.picture);
        QVERIFY(!child<QWidget>("examples")->isVisible());
        QCOMPARE(savedPictures().size(), 1);
        const ImageMetadata read = readPicture(picture.path).metadata;
        QCOMPARE(read.prompt, QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(read.steps, std::optional(20));
        QCOMPARE(QString::number(read.seed.value()), child<QLineEdit>("seed")->text());
        QVERIFY(child<QLabel>("progressText")->text().contains(child<QLineEdit>("seed")->text()));
    }

    void escapeCancelsWithinAStepAndKeepsThePreview()
    {
        std::atomic<int> steps = 0;
        start({.stepTime = 10ms, .onLoad = {}, .onStep = [&](int) { ++steps; }});
        QSignalSpy cancelled(m_service.get(), &GenerationService::cancelled);
        setSteps(1000);
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_VERIFY(!canvas()->content().isBlank());
        QTest::keyClick(child<QPlainTextEdit>("prompt"), Qt::Key_Escape);
        const int stepsAtCancel = steps;
        QVERIFY(cancelled.size() == 1 || cancelled.wait());
        QVERIFY(steps <= stepsAtCancel + 1);
        QVERIFY(canvas()->content().isUnfinished());
        QVERIFY(!canvas()->content().isBlank());
        QVERIFY(!child<QAction>("cancel")->isEnabled());
        QCOMPARE(savedPictures().size(), 0);
    }

    void editingGoesOnAndTheNextJobWaits()
    {
        start({.stepTime = 5ms, .onLoad = {}, .onStep = {}});
        QSignalSpy started(m_service.get(), &GenerationService::started);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        setSteps(30);
        type(QStringLiteral("first"));
        pressGenerate();
        QTRY_COMPARE(started.size(), 1);
        for (const char* name : {"prompt", "negativePrompt", "steps", "guidance", "seed", "width", "sampler", "images"})
            QVERIFY2(child<QWidget>(name)->isEnabled(), name);
        type(QStringLiteral("second"));
        pressGenerate();
        QTRY_COMPARE(child<QLabel>("waiting")->text(), QStringLiteral("1 waiting"));
        QVERIFY(child<QLabel>("waiting")->isVisible());
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(!child<QLabel>("waiting")->isVisible());
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("second"));
        QCOMPARE(canvas()->content().prompt(), QStringLiteral("second"));
        QCOMPARE(savedPictures().size(), 2);
    }

    void lateFrameOfACancelledJobIsDropped()
    {
        start({.stepTime = 5ms, .onLoad = {}, .onStep = {}});
        QSignalSpy started(m_service.get(), &GenerationService::started);
        setSteps(1000);
        type(QStringLiteral("first"));
        pressGenerate();
        pressGenerate();
        QTRY_VERIFY(!canvas()->content().isBlank());
        const JobId first = started.first().first().value<JobId>();
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_COMPARE(started.size(), 2);
        QImage magenta(16, 16, QImage::Format_RGB888);
        magenta.fill(Qt::magenta);
        canvas()->showPreview({first, 0, 900, magenta});
        QVERIFY(canvas()->content().isBlank() || canvas()->content().image().pixelColor(0, 0) != QColor(Qt::magenta));
    }

    void severalPicturesAreOneJob()
    {
        start();
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        child<QSpinBox>("images")->setValue(3);
        setSteps(4);
        pressGenerate();
        QVERIFY(finished.wait());
        QCOMPARE(pictures.size(), 3);
        QCOMPARE(savedPictures().size(), 3);
    }

    void failureInAStepKeepsThePreview()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = [](int step) {
                   if (step == 5)
                       throw std::bad_alloc();
               }});
        QSignalSpy failed(m_service.get(), &GenerationService::failed);
        pressGenerate();
        QVERIFY(failed.wait());
        QVERIFY(canvas()->content().isUnfinished());
        QVERIFY(child<QWidget>("messageBar")->isVisible());
    }

    void shortcutsAreNotCutOff()
    {
        start();
        child<QAction>("showShortcuts")->trigger();
        auto* dialog = child<QDialog>("shortcutsDialog");
        QTRY_VERIFY(dialog->isVisible());
        const QScrollBar* bar = child<QTreeWidget>("shortcuts")->horizontalScrollBar();
        QTRY_VERIFY(bar->maximum() == 0 || dialog->width() == dialog->screen()->availableSize().width());
    }

    void examplesKeepApartInALowWindow()
    {
        start();
        m_window->resize(1024, 700);
        m_window->showCrash({});
        child<QAction>("showLog")->trigger();
        for (const auto& [above, below] : {std::pair("example1", "example3"), std::pair("example3", "example5")})
            QTRY_COMPARE(child<QWidget>(below)->geometry().top() - child<QWidget>(above)->geometry().bottom(), 9);
    }

    void exampleMakesAPicture()
    {
        start();
        type(QStringLiteral("mine"));
        auto* example = child<QPushButton>("example2");
        example->setFocus();
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        QTest::keyClick(example, Qt::Key_Space);
        QVERIFY(finished.wait());
        QCOMPARE(canvas()->content().prompt(), example->text());
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), example->text());
        QVERIFY(child<QPlainTextEdit>("prompt")->hasFocus());
        child<QPlainTextEdit>("prompt")->undo();
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("mine"));
    }

    void noPreviewsAreMadeWhileNobodyLooks()
    {
        start({.stepTime = 2ms, .onLoad = {}, .onStep = {}});
        QSignalSpy previews(m_service.get(), &GenerationService::previewReady);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        m_window->hide();
        m_window->generate();
        QVERIFY(finished.wait());
        QCOMPARE(previews.size(), 0);
        m_window->show();
        m_window->generate();
        QVERIFY(finished.wait());
        QVERIFY(previews.size() > 0);
    }

    void aFinishedJobTakesNoFocusAndNoKeys()
    {
        start({.stepTime = 2ms, .onLoad = {}, .onStep = {}});
        QWidget other; // of another program, as far as this window knows
        auto* field = new QLineEdit(&other);
        type(QStringLiteral("a cat"));
        m_window->generate();
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        field->setFocus();
        QTRY_COMPARE(savedPictures().size(), 1);
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        QVERIFY(other.isActiveWindow() && field->hasFocus());
        QVERIFY(!QApplication::activeModalWidget());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mine"));
        QCOMPARE(field->text(), QStringLiteral("mine"));
    }

    void theWheelChangesNothingInPassing()
    {
        start();
        child<QAction>("toggleLog")->trigger();
        child<QPlainTextEdit>("prompt")->setFocus();
        const auto turn = [](QWidget* widget) {
            const QPointF middle(widget->rect().center());
            QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                Qt::NoScrollPhase, false);
            QApplication::sendEvent(widget, &event);
        };
        QStringList combos;
        for (QComboBox* box : m_window->findChildren<QComboBox*>()) {
            const int before = box->currentIndex();
            turn(box);
            QVERIFY2(!box->hasFocus() && box->currentIndex() == before, qPrintable(box->objectName()));
            box->setFocus(); // a closed one changes never
            turn(box);
            QVERIFY2(box->currentIndex() == before, qPrintable(box->objectName()));
            combos.append(box->objectName());
        }
        for (const char* name : {"sampler", "ratingFilter", "logLevel"})
            QVERIFY2(combos.contains(QLatin1String(name)), name);
        child<QPlainTextEdit>("prompt")->setFocus();
        for (QAbstractSpinBox* box : m_window->findChildren<QAbstractSpinBox*>()) {
            const QString before = box->text();
            turn(box);
            QVERIFY2(!box->hasFocus() && box->text() == before, qPrintable(box->objectName()));
        }
    }

    void nothingIsCutOffInASmallWindow()
    {
        start();
        m_window->resize(1024, 700);
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 700);
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->objectName().isEmpty() || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const QSize set = widget->minimumSize();
            const QSize hint = widget->minimumSizeHint();
            const QSize needed(
                set.width() > 0 ? set.width() : hint.width(), set.height() > 0 ? set.height() : hint.height());
            QVERIFY2(widget->width() >= needed.width() && widget->height() >= needed.height(),
                qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
