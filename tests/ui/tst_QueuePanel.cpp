// SPDX-License-Identifier: Apache-2.0
#include "core/generation/JobQueue.h"
#include "tests/ui/WindowTest.h"
#include "ui/queue/LauncherProgress.h"
#include "ui/queue/QueueModel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

#include <atomic>

using namespace daguerre;
using namespace std::chrono_literals;

class TestQueuePanel final : public daguerre::test::WindowTest {
    Q_OBJECT

private:
    QListView* list() const { return child<QListView>("queue"); }
    JobQueue& jobs() const { return m_session->jobs(); }

    QStringList shown() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }

    QString details(int row) const { return list()->model()->index(row, 0).data(QueueModel::DetailsRole).toString(); }

    /// A window whose queue is paused and holds a job for each prompt.
    void startWith(const QStringList& prompts)
    {
        start();
        child<QAction>("pauseQueue")->trigger();
        for (const QString& prompt : prompts) {
            child<QPlainTextEdit>("prompt")->setPlainText(prompt);
            pressGenerate();
        }
        QTRY_COMPARE(shown(), prompts);
    }

    void select(int row)
    {
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(row, 0));
    }

private Q_SLOTS:
    void progressCountsThePicturesOfAJob()
    {
        start({.stepTime = 2ms, .onLoad = {}, .onStep = {}});
        setSteps(10);
        child<QSpinBox>("images")->setValue(2);
        QList<double> seen;
        connect(&jobs(), &JobQueue::progressed, this, [&] { seen.append(jobProgress(jobs())); });
        pressGenerate();
        QTRY_VERIFY(!seen.isEmpty() && jobs().jobs().isEmpty());
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(seen.contains(0.5));
        QVERIFY(seen.last() <= 1);
        QCOMPARE(jobProgress(jobs()), 0.0);
        disconnect(&jobs(), nullptr, this, nullptr);
    }

    void listsTheJobsInTheirOrder()
    {
        startWith({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        const QAbstractItemModelTester tester(list()->model());
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->accessibleName(), QStringLiteral("Queue"));
        QVERIFY(details(0).contains(QStringLiteral("512 × 512")));
        QVERIFY(child<QLabel>("queueSummary")->text().startsWith(QStringLiteral("3 ")));
        QVERIFY(child<QLabel>("queueSummary")->text().contains(QStringLiteral("paused")));
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        QTest::mouseClick(child<QToolButton>("continueQueueButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 3);
        QTRY_VERIFY(shown().isEmpty());
        QCOMPARE(canvas()->content().prompt(), QStringLiteral("three"));
    }

    void keysReorder()
    {
        startWith({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        const QAbstractItemModelTester tester(list()->model());
        select(2);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(shown(), (QStringList {QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier); // the selection went with it
        QCOMPARE(shown(), (QStringList {QStringLiteral("three"), QStringLiteral("one"), QStringLiteral("two")}));
        QVERIFY(!child<QAction>("moveJobUp")->isEnabled());
        QTest::keyClick(list(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(list(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(shown(), (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QVERIFY(!child<QAction>("moveJobDown")->isEnabled());
    }

    void draggingReorders()
    {
        startWith({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        QCOMPARE(list()->dragDropMode(), QAbstractItemView::InternalMove);
        QVERIFY(list()->model()->flags(list()->model()->index(0, 0)) & Qt::ItemIsDragEnabled);
        // What QListView calls at the end of its own drag.
        QVERIFY(list()->model()->moveRow({}, 0, {}, 3));
        QCOMPARE(shown(), (QStringList {QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("one")}));
        QVERIFY(list()->model()->moveRow({}, 2, {}, 0));
        QCOMPARE(shown(), (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    }

    void deleteRemovesAndUndoPutsBack()
    {
        startWith({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        const QAbstractItemModelTester tester(list()->model());
        select(1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(shown(), (QStringList {QStringLiteral("one"), QStringLiteral("three")}));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(), (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        child<QAction>("clearQueue")->trigger();
        QVERIFY(shown().isEmpty());
        child<QAction>("undo")->trigger();
        QCOMPARE(shown().size(), 3);
        child<QAction>("redo")->trigger();
        QVERIFY(shown().isEmpty());
    }

    void aJobGoesBackToTheControls()
    {
        start();
        child<QAction>("pauseQueue")->trigger();
        child<QSpinBox>("images")->setValue(3);
        setSteps(33);
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_COMPARE(shown().size(), 1);
        const quint64 seed = jobs().jobs().first().request.picture.seed;
        setSteps(12);
        child<QSpinBox>("images")->setValue(1);
        type(QStringLiteral("a dog"));
        select(0);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("a cat"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        QCOMPARE(child<QLineEdit>("seed")->text(), QString::number(seed));
        QCOMPARE(child<QSpinBox>("images")->value(), 3);
        QCOMPARE(shown().size(), 1); // it still waits
    }

    void theRunningJobShowsWhereItIs()
    {
        start({.stepTime = 10ms, .onLoad = {}, .onStep = {}});
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Daguerre"));
        setSteps(1000);
        type(QStringLiteral("a cat"));
        pressGenerate();
        pressGenerate();
        QTRY_VERIFY(details(0).contains(QStringLiteral("of 1000")) && details(0).contains(QStringLiteral("left")));
        QVERIFY(details(0).contains(QStringLiteral("so far")));
        QTRY_VERIFY(list()->model()->index(0, 0).data(QueueModel::ProgressRole).toDouble() > 0);
        QTRY_COMPARE(jobs().waiting(), 1);
        QTRY_VERIFY(m_window->windowTitle().endsWith(QStringLiteral("/1000, 1 waiting – Daguerre")));
        QCOMPARE(list()->model()->index(1, 0).data(QueueModel::ProgressRole).toDouble(), -1.0);
        QVERIFY(!(list()->model()->flags(list()->model()->index(0, 0)) & Qt::ItemIsDragEnabled)); // it stays first
        select(0);
        QVERIFY(!child<QAction>("moveJobDown")->isEnabled());
        QTest::keyClick(list(), Qt::Key_Delete); // cancels it
        QTRY_COMPARE(shown().size(), 1);
        child<QAction>("clearQueue")->trigger(); // not the one that is being made
        QTRY_VERIFY(jobs().current() != 0);
        QCOMPARE(shown().size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY(shown().isEmpty());
        QTRY_COMPARE(m_window->windowTitle(), QStringLiteral("Daguerre"));
    }

    void aFailedJobSaysWhyAndCanBeTriedAgain()
    {
        std::atomic<int> steps = 0;
        start({.stepTime = 1ms, .onLoad = {}, .onStep = [&](int) {
                   if (++steps == 2)
                       throw Error(ErrorKind::Numerics, "step 2", "not a number", {});
               }});
        QSignalSpy failed(m_service.get(), &GenerationService::failed);
        pressGenerate();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(details(0).contains(QStringLiteral("not a number")));
        select(0);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        child<QAction>("tryJobAgain")->trigger();
        QTRY_COMPARE(finished.size(), 1);
        QTRY_VERIFY(shown().isEmpty());
    }

    void pausedQueueTellsWhoeverAddsToIt()
    {
        startWith({QStringLiteral("one")});
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(!child<QAction>("pauseQueue")->isEnabled());
        child<QAction>("continueQueue")->trigger();
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QAction>("pauseQueue")->isEnabled());
        QTRY_COMPARE(savedPictures().size(), 1);
    }

    void keyHidesAndShowsIt()
    {
        start();
        QVERIFY(child<QAction>("showQueue")->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(!list()->isVisible());
        stop();
        start();
        QVERIFY(!list()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(list()->isVisible());
    }
};

QTEST_MAIN(TestQueuePanel)
#include "tst_QueuePanel.moc"
