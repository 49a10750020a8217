// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"

#include "core/settings/DraftStore.h"
#include "core/state/StateWriter.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

#include <atomic>

using namespace daguerre;
using namespace std::chrono_literals;

/// What the end of the program, orderly or not, leaves for the next start.
class TestRestart final : public daguerre::test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_MAIN(TestRestart)
#include "tst_Restart.moc"
