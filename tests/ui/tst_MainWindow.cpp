// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/library/PictureReader.h"
#include "core/settings/DraftStore.h"
#include "core/state/StateWriter.h"
#include "tests/ui/WindowTest.h"
#include "ui/gallery/GalleryModel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
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
            QCOMPARE(image.size(), QSize(128, 128));
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

    void afterARestartTheQueueWaitsAndGoesOnWithOneClick()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = {}});
        for (const char* prompt : {"one", "two", "three"}) {
            type(QLatin1String(prompt));
            pressGenerate();
        }
        QTRY_VERIFY(m_session->jobs().current() != 0);
        QTRY_COMPARE(m_session->jobs().waiting(), 2);
        stop();
        start({.stepTime = 1ms, .onLoad = {}, .onStep = {}});
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageHeadline")->text().startsWith(QStringLiteral("3 ")));
        QSignalSpy started(m_service.get(), &GenerationService::started);
        QTRY_VERIFY(child<QLabel>("statusLine")->text().contains(QStringLiteral("CPU"))); // the model is ready
        QCOMPARE(started.size(), 0);
        QTest::mouseClick(child<QPushButton>("messageAction"), Qt::LeftButton);
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
        QTRY_COMPARE(savedPictures().size(), 3);
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        QCOMPARE(canvas()->content().prompt(), QStringLiteral("three"));
    }

    void whatCoversTheWaitingJobsIsFollowedByThem()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = {}});
        setSteps(1000);
        pressGenerate();
        QTRY_VERIFY(m_session->jobs().current() != 0);
        stop();
        start();
        m_window->showCrash({});
        QVERIFY(!child<QLabel>("messageHeadline")->text().startsWith(QStringLiteral("1 ")));
        QTest::mouseClick(child<QToolButton>("messageDismiss"), Qt::LeftButton);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageHeadline")->text().startsWith(QStringLiteral("1 ")));
        QTest::mouseClick(child<QToolButton>("messageDismiss"), Qt::LeftButton);
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
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

    void valuesComeBackAfterARestart()
    {
        start();
        child<QPlainTextEdit>("prompt")->setPlainText(QStringLiteral("한글 프롬프트"));
        child<QPlainTextEdit>("negativePrompt")->setPlainText(QStringLiteral("blurry"));
        setSteps(33);
        child<QLineEdit>("seed")->selectAll();
        QTest::keyClicks(child<QLineEdit>("seed"), QStringLiteral("18446744073709551615"));
        child<QSpinBox>("width")->setValue(256);
        child<QAction>("showControls")->trigger(); // hides them
        m_window->resize(920, 650);
        stop();
        start();
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("한글 프롬프트"));
        QCOMPARE(child<QPlainTextEdit>("negativePrompt")->toPlainText(), QStringLiteral("blurry"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        QCOMPARE(child<QLineEdit>("seed")->text(), QStringLiteral("18446744073709551615"));
        QVERIFY(!child<QToolButton>("randomSeed")->isChecked());
        QCOMPARE(child<QSpinBox>("width")->value(), 256);
        QCOMPARE(m_window->size(), QSize(920, 650));
        QVERIFY(!child<QWidget>("controlsDock")->isVisible());
        QVERIFY(!child<QAction>("showControls")->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QVERIFY(child<QWidget>("controlsDock")->isVisible());
    }

    void theDraftIsOnTheDiskWithoutClosing()
    {
        start();
        auto* prompt = child<QPlainTextEdit>("prompt");
        type(QStringLiteral("not yet generated"));
        setSteps(31);
        prompt->setFocus();
        QTest::keyClick(prompt, Qt::Key_Home);
        QTest::keyClick(prompt, Qt::Key_Right);
        QTest::keyClick(prompt, Qt::Key_Right, Qt::ShiftModifier);
        const auto kept = [this] {
            StateWriter writer; // as a later start reads it
            return DraftStore(writer, m_folder->filePath(QStringLiteral("data"))).draft();
        };
        QTRY_COMPARE(kept().promptCaret, (Caret {1, 2}));
        QCOMPARE(kept().picture.prompt, std::string("not yet generated"));
        QCOMPARE(kept().picture.steps, 31);
    }

    void typingWithoutPauseDoesNotPutTheDraftOff()
    {
        start();
        auto* prompt = child<QPlainTextEdit>("prompt");
        const StateFile file(m_folder->filePath(QStringLiteral("data/draft.state")), 1);
        prompt->clear();
        QElapsedTimer typing;
        typing.start();
        QTimer keys;
        connect(&keys, &QTimer::timeout, this, [prompt] { QTest::keyClick(prompt, Qt::Key_A); });
        keys.start(50); // shorter than any delay that waits for a pause
        QTRY_VERIFY(file.read().value[QLatin1String("picture")][QLatin1String("prompt")].toString().startsWith(
            QLatin1String("aaa")));
    }

    void caretAndSelectionComeBack()
    {
        start();
        auto* prompt = child<QPlainTextEdit>("prompt");
        type(QStringLiteral("red apple"));
        QTest::keyClick(prompt, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        stop();
        start();
        QCOMPARE(child<QPlainTextEdit>("prompt")->textCursor().selectedText(), QStringLiteral("apple"));
        QCOMPARE(child<QPlainTextEdit>("prompt")->textCursor().position(), 4);
    }

    void damagedFilesAreSetAsideAndTold_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("cut");
        for (const bool cut : {false, true}) {
            QTest::addRow("draft, %s", cut ? "cut" : "NULs") << QStringLiteral("data/draft.state") << cut;
            QTest::addRow("settings, %s", cut ? "cut" : "NULs") << QStringLiteral("settings.ini") << cut;
        }
    }
    void damagedFilesAreSetAsideAndTold()
    {
        QFETCH(QString, file);
        QFETCH(bool, cut);
        start();
        type(QStringLiteral("the last good one"));
        stop();
        start(); // a second start, so that there is a last good one of each
        type(QStringLiteral("newer"));
        const QSize before = m_window->size();
        stop();
        QFile damaged(m_folder->filePath(file));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        const qint64 size = damaged.size();
        if (cut)
            damaged.resize(size * 2 / 3 - 1);
        else
            damaged.write(QByteArray(size, '\0'));
        damaged.close();
        start();
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        const QString told = child<QLabel>("messageDetails")->text();
        QVERIFY2(told.contains(damaged.fileName() + QStringLiteral(".corrupt")), qPrintable(told));
        QVERIFY(QFile::exists(damaged.fileName() + QStringLiteral(".corrupt")));
        if (file.endsWith(QStringLiteral(".ini")))
            QCOMPARE(m_window->size(), before);
        else
            QVERIFY(child<QPlainTextEdit>("prompt")->toPlainText().size() > 4); // of the last good draft
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

    void closingWhileAJobRunsIsQuickAndLosesNothing_data()
    {
        QTest::addColumn<int>("step"); // 0: while the model loads; beyond the last: while the picture is saved
        for (const int step : {0, 1, 7, 20, 21})
            QTest::addRow("%d", step) << step;
    }
    void closingWhileAJobRunsIsQuickAndLosesNothing()
    {
        QFETCH(int, step);
        std::atomic<int> reached = -1;
        start({.stepTime = 10ms,
            .onLoad = [&, loads = 0](const std::filesystem::path&) mutable { reached = ++loads == 2 ? 0 : -1; },
            .onStep = [&](int now) { reached = now; }});
        QTRY_VERIFY(child<QLabel>("statusLine")->text().contains(QStringLiteral("CPU")));
        bool saving = false;
        connect(m_service.get(), &GenerationService::progressed, this,
            [&](const Progress& progress) { saving = progress.stage == Stage::Saving; });
        type(QStringLiteral("first"));
        pressGenerate();
        type(QStringLiteral("second"));
        pressGenerate();
        QTRY_COMPARE(m_session->jobs().waiting(), 1);
        if (step <= 20)
            QTRY_VERIFY(reached >= step);
        else
            QTRY_VERIFY(saving || m_session->jobs().waiting() == 0);
        QElapsedTimer timer;
        timer.start();
        stop();
        QVERIFY(timer.elapsed() < 3000);
        const QDir pictures(m_folder->filePath(QStringLiteral("pictures")));
        QVERIFY(pictures.entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden).isEmpty());
        const auto saved = pictures.entryList({QStringLiteral("*.png")}, QDir::Files).size();
        start({.stepTime = 1ms, .onLoad = {}, .onStep = {}});
        QVERIFY(m_session->jobs().waiting() + saved >= 2); // nothing is lost
        child<QAction>("continueQueue")->trigger();
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        QCOMPARE(savedPictures().size(), 2); // and nothing made twice
    }

    void closingWithDialogsOpenIsClosing()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = {}});
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_COMPARE(savedPictures().size(), 1);
        setSteps(1000);
        pressGenerate();
        QTRY_VERIFY(m_session->jobs().current() != 0);
        for (const char* action : {"promptHistory", "showShortcuts", "about"})
            child<QAction>(action)->trigger();
        QTRY_VERIFY(child<QDialog>("aboutDialog")->isVisible());
        QTimer::singleShot(0, m_window.get(), &QWidget::close);
        QTimer::singleShot(30s, qApp, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0); // the last window was closed
        stop();
        QVERIFY(QApplication::topLevelWidgets().isEmpty());
        start();
        QCOMPARE(m_session->jobs().waiting(), 1); // the job is back in the queue
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

    /// Also as tst_MainWindow_locale_C.
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
