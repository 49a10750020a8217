// SPDX-License-Identifier: Apache-2.0
#include "tests/core/JobQueueTest.h"

using namespace daguerre;
using namespace daguerre::test;
using namespace std::chrono_literals;

class TestJobQueue final : public daguerre::test::JobQueueTest {
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInTheOrderTheyWereMovedTo()
    {
        Program program(data());
        program.queue.pause();
        for (quint64 seed = 1; seed <= 4; ++seed)
            program.queue.submit(request(seed));
        QTRY_COMPARE(program.queue.jobs().size(), 4);
        program.queue.move(4, 0);
        program.queue.move(1, 4);
        QCOMPARE(program.seeds(), (QList<quint64> {4, 2, 3, 1}));
        program.queue.move(2, 1); // where it is
        program.queue.move(2, 2);
        QCOMPARE(program.seeds(), (QList<quint64> {4, 2, 3, 1}));
        QList<quint64> order;
        connect(&program.service, &GenerationService::pictureFinished, this,
            [&](const FinishedPicture& picture) { order.append(picture.metadata.seed.value()); });
        program.queue.resume();
        QTRY_COMPARE(order, (QList<quint64> {4, 2, 3, 1}));
    }

    void theRunningJobStaysFirst()
    {
        Program program(data(), {.stepTime = 5ms, .onLoad = {}, .onStep = {}});
        program.queue.submit(request(1, 1, 1000));
        program.queue.submit(request(2));
        program.queue.submit(request(3));
        QTRY_COMPARE(program.started.size(), 1);
        program.queue.move(3, 0);
        program.queue.move(1, 3);
        QCOMPARE(program.seeds(), (QList<quint64> {1, 3, 2}));
    }

    void removedJobsDontRunAndCanBePutBack()
    {
        Program program(data());
        program.queue.pause();
        for (quint64 seed = 1; seed <= 4; ++seed)
            program.queue.submit(request(seed));
        QTRY_COMPARE(program.queue.jobs().size(), 4);
        const auto removed = program.queue.remove({2, 4});
        QCOMPARE(removed.size(), 2);
        QCOMPARE(program.seeds(), (QList<quint64> {1, 3}));
        program.queue.putBack(removed);
        QCOMPARE(program.seeds(), numbers(1, 4));
        program.queue.remove({1, 3, 4, 99});
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 1);
        QTRY_VERIFY(program.queue.jobs().isEmpty());
        QCOMPARE(savedSeeds(), numbers(2, 2));
    }

    void removingTheRunningJobCancelsIt()
    {
        Program program(data(), {.stepTime = 5ms, .onLoad = {}, .onStep = {}});
        QSignalSpy cancelled(&program.service, &GenerationService::cancelled);
        program.queue.submit(request(1, 1, 1000));
        QTRY_COMPARE(program.started.size(), 1);
        program.queue.remove({1});
        QTRY_COMPARE(cancelled.size(), 1);
        QVERIFY(program.queue.jobs().isEmpty());
    }

    void aJobCanBeCancelledBeforeItIsGivenAway()
    {
        Program program(data());
        program.queue.submit(request(1));
        connect(&program.queue, &JobQueue::changed, this, [&] {
            if (program.queue.current() == 1)
                program.queue.cancelCurrent(); // it is only being noted as running
        });
        program.queue.submit(request(2));
        QTRY_COMPARE(program.finished.size(), 1);
        QCOMPARE(savedSeeds(), numbers(2, 2));
    }

    void pauseLetsTheCurrentJobEndAndTheNextWait()
    {
        Program program(data());
        program.queue.submit(request(1, 2));
        program.queue.submit(request(2));
        QTRY_COMPARE(program.started.size(), 1);
        program.queue.pause();
        QTRY_COMPARE(program.finished.size(), 1);
        QTRY_COMPARE(program.queue.current(), JobId(0));
        QCOMPARE(program.queue.waiting(), 1);
        QCOMPARE(program.started.size(), 1);
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 2);
    }

    void aFailedSaveStopsTheQueueUntilThePictureIsSaved()
    {
        Program program(data(), breakingTheFolder());
        QSignalSpy pictureSpy(&program.service, &GenerationService::pictureFinished);
        for (quint64 seed = 1; seed <= 5; seed += 2)
            program.queue.submit(request(seed, 2));
        QTRY_COMPARE(program.queue.pauseReason(), JobQueue::Pause::Blocked);
        QTRY_COMPARE(program.finished.size(), 1);
        QVERIFY(program.queue.blockage().subject.startsWith(pictures()));
        QCOMPARE(pictureSpy.size(), 1);
        QCOMPARE(program.queue.waiting(), 3);
        QCOMPARE(program.started.size(), 1); // later jobs do not run into the same wall

        QVERIFY(QFile::remove(pictures()));
        const auto kept = pictureSpy.first().first().value<FinishedPicture>();
        QSignalSpy saved(&program.service, &GenerationService::pictureSaved);
        program.service.save(kept, *program.queue.request(kept.job));
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!saved.first().first().value<FinishedPicture>().saveFailure);
        program.queue.markSaved(kept.job, kept.image);
        program.queue.resume();
        QTRY_VERIFY(program.queue.jobs().isEmpty());
        QCOMPARE(savedSeeds(), numbers(1, 6));
    }

    void aFolderThatTakesNothingStopsTheQueueAndAnotherOneHelps()
    {
        Program program(data());
        QFile blocking(pictures());
        QVERIFY(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
        program.queue.submit(request(1));
        program.queue.submit(request(2));
        QTRY_COMPARE(program.queue.pauseReason(), JobQueue::Pause::Blocked);
        QTRY_COMPARE(program.queue.current(), JobId(0));
        QCOMPARE(program.seeds(), numbers(1, 2));
        QCOMPARE(program.started.size(), 1);
        program.queue.redirect(m_folder->filePath(QStringLiteral("other")));
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 2);
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("other"))).entryList(QDir::Files).size(), 2);
    }

    void aFailedJobIsSetAsideAndTheNextGoesOn()
    {
        std::atomic<int> steps = 0;
        Program program(data(), {.stepTime = 1ms, .onLoad = {}, .onStep = [&](int) {
                                     if (++steps == 3)
                                         throw Error(ErrorKind::Numerics, "step 3", "NaN", "another model");
                                 }});
        program.queue.submit(request(1));
        program.queue.submit(request(2));
        QTRY_COMPARE(program.finished.size(), 1);
        QTRY_COMPARE(program.queue.jobs().size(), 1);
        QCOMPARE(program.queue.jobs().first().state, JobState::SetAside);
        QCOMPARE(program.queue.jobs().first().failure.problem, QStringLiteral("NaN"));
        program.queue.tryAgain(1);
        QTRY_VERIFY(program.queue.jobs().isEmpty());
        QCOMPARE(savedSeeds(), numbers(1, 2));
    }

    void timesAreLearntAndKept()
    {
        {
            Program program(data(), {.stepTime = 20ms, .onLoad = {}, .onStep = {}});
            program.queue.submit(request(1));
            QTRY_COMPARE(program.finished.size(), 1);
        }
        Program program(data(), {.stepTime = 20ms, .onLoad = {}, .onStep = {}});
        program.queue.pause();
        program.queue.submit(request(2, 3));
        QTRY_COMPARE(program.queue.jobs().size(), 1);
        const double one = program.queue.secondsLeft(program.queue.jobs().first()) / 3;
        QVERIFY2(one >= 10 * 0.02, qPrintable(QString::number(one)));
        QCOMPARE(program.queue.secondsLeft(), 3 * one);
        GenerationRequest unknown = request(3);
        unknown.picture.width = 128;
        program.queue.submit(unknown);
        QTRY_COMPARE(program.queue.jobs().size(), 2);
        QVERIFY(program.queue.secondsLeft() < 0);
        program.queue.remove({program.queue.jobs().last().id});
        QSignalSpy progressed(&program.service, &GenerationService::progressed);
        program.queue.resume();
        QTRY_VERIFY(!progressed.isEmpty());
        const auto first = progressed.first().first().value<Progress>();
        QCOMPARE(first.step, 0);
        QCOMPARE(first.secondsLeft, 3 * one);
    }

    void badRequestsAreRefused()
    {
        Program program(data());
        GenerationRequest odd = request(1);
        odd.picture.width = 130;
        QVERIFY_EXCEPTION_THROWN(program.queue.submit(odd), Error);
        QVERIFY(program.queue.jobs().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_JobQueue.moc"
