// SPDX-License-Identifier: Apache-2.0
#include "tests/core/JobQueueTest.h"

#include "core/generation/QueueJson.h"

#include <QJsonArray>

using namespace daguerre;
using namespace daguerre::test;
using namespace std::chrono_literals;

/// What the journal keeps of the queue, and what a start makes of it.
class TestQueueJournal final : public daguerre::test::JobQueueTest {
    Q_OBJECT

private Q_SLOTS:
    void aJobIsOnTheDiskBeforeItAppears()
    {
        Program program(data());
        QList<quint64> onDisk;
        QSignalSpy accepted(&program.queue, &JobQueue::accepted);
        connect(&program.queue, &JobQueue::accepted, this, [&] {
            copyFolder(data(), data("copy"));
            onDisk = Program(data("copy")).seeds();
        });
        program.queue.submit(request(18446744073709551615ULL));
        QVERIFY(program.queue.jobs().isEmpty());
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(onDisk, QList<quint64> {18446744073709551615ULL});
        QTRY_COMPARE(program.finished.size(), 1);
        QTRY_VERIFY(program.queue.jobs().isEmpty());
        QCOMPARE(savedSeeds(), QList<quint64> {18446744073709551615ULL});
    }

    void aKillLosesNoJobAndMakesNoneTwice()
    {
        std::atomic<int> steps = 0;
        const auto killAtJob3Step7 = [&, this](int) {
            if (++steps == 27)
                copyFolder(data(), data("killed"));
        };
        QStringList savedAtTheKill;
        {
            Program program(data(), {.stepTime = 2ms, .onLoad = {}, .onStep = killAtJob3Step7});
            connect(&program.service, &GenerationService::started, this, [&](JobId job) {
                if (job == 4)
                    program.queue.pause(); // what comes after the kill didn't happen
            });
            for (quint64 seed = 1; seed <= 10; ++seed)
                program.queue.submit(request(seed));
            QTRY_COMPARE(program.finished.size(), 4);
        }
        QVERIFY(QFile::remove(pictures() + QStringLiteral("/3.png")));
        QVERIFY(QFile::remove(pictures() + QStringLiteral("/4.png")));

        Program program(data("killed"));
        QCOMPARE(program.seeds(), numbers(3, 10));
        QCOMPARE(program.queue.jobs().first().id, JobId(3));
        QCOMPARE(program.queue.pauseReason(), JobQueue::Pause::Restart);
        QCOMPARE(program.queue.waiting(), 8);
        program.queue.submit(request(11));
        QTRY_COMPARE(program.queue.jobs().size(), 9);
        QCOMPARE(program.queue.jobs().last().id, JobId(11)); // no id is used twice
        QCOMPARE(program.started.size(), 0);
        program.queue.resume();
        QTRY_VERIFY_WITH_TIMEOUT(program.queue.jobs().isEmpty(), 60'000);
        QCOMPARE(program.started.size(), 9);
        QCOMPARE(savedSeeds(), numbers(1, 11));
    }

    void aJobOfSeveralPicturesGoesOnWithTheRemainingOnes()
    {
        std::atomic<int> steps = 0;
        {
            Program program(data(), {.stepTime = 2ms, .onLoad = {}, .onStep = [&](int) {
                                         if (++steps == 27) // picture 3
                                             copyFolder(data(), data("killed"));
                                         if (steps == 31) // the kill was before the third was noted, but it is saved
                                             throw std::runtime_error("the end");
                                     }});
            QSignalSpy failed(&program.service, &GenerationService::failed);
            program.queue.submit(request(100, 5));
            QTRY_COMPARE(failed.size(), 1);
            QCOMPARE(savedSeeds(), numbers(100, 102));
        }
        Program program(data("killed"));
        QVERIFY(program.queue.jobs().first().request.first >= 1);
        QVERIFY(program.queue.jobs().first().request.first <= 2);
        program.queue.resume();
        QTRY_COMPARE_WITH_TIMEOUT(program.finished.size(), 1, 60'000);
        QCOMPARE(savedSeeds(), numbers(100, 104)); // none twice
    }

    void aJobWhosePicturesAreAllSavedIsDoneWithoutWork()
    {
        {
            Program program(data(), {.stepTime = 2ms, .onLoad = {}, .onStep = [&](int step) {
                                         if (step == 9)
                                             copyFolder(data(), data("killed"));
                                     }});
            program.queue.submit(request(1));
            QTRY_COMPARE(program.finished.size(), 1);
        }
        std::atomic<int> steps = 0;
        Program program(data("killed"), {.stepTime = 1ms, .onLoad = {}, .onStep = [&](int) { ++steps; }});
        QCOMPARE(program.queue.waiting(), 1);
        program.queue.resume();
        QTRY_VERIFY(program.queue.jobs().isEmpty());
        QCOMPARE(steps, 0);
        QCOMPARE(savedSeeds(), numbers(1, 1));
    }

    void aJobThatRanAtTwoCrashesIsSetAside()
    {
        const char* folders[] = {"data", "crash1", "crash2"};
        for (int crash = 0; crash < 2; ++crash) {
            Program program(data(folders[crash]), {.stepTime = 1ms, .onLoad = {}, .onStep = [&](int step) {
                                                       if (step == 5)
                                                           copyFolder(data(folders[crash]), data(folders[crash + 1]));
                                                       if (step == 6)
                                                           throw std::runtime_error("so that it isn't saved");
                                                   }});
            QSignalSpy failed(&program.service, &GenerationService::failed);
            program.queue.pause(); // the first time; later it waits by itself
            if (crash == 0) {
                program.queue.submit(request(1));
                QTRY_COMPARE(program.queue.jobs().size(), 1);
            }
            QCOMPARE(program.queue.jobs().first().crashes, crash);
            program.queue.resume();
            QTRY_COMPARE(failed.size(), 1);
        }
        Program program(data("crash2"));
        QCOMPARE(program.queue.jobs().first().state, JobState::SetAside);
        QVERIFY(program.queue.jobs().first().failure.problem.isEmpty());
        QVERIFY(!program.queue.isPaused()); // nothing waits
        program.queue.submit(request(2));
        QTRY_COMPARE(program.finished.size(), 1);
        QCOMPARE(savedSeeds(), numbers(2, 2));
        program.queue.tryAgain(1);
        QTRY_COMPARE(program.finished.size(), 2);
        QCOMPARE(savedSeeds(), numbers(1, 2));
    }

    /// Crashes are counted from the last picture on: it isn't this job that ends the program.
    void aPictureMakesUpForACrash()
    {
        QueuedJob job {1, request(1, 2), JobState::Running, 0, {}};
        StateFile(data() + QStringLiteral("/queue.state"), 1).write(toJson(QueueContent {1, {job}}));
        Program program(data(), {.stepTime = 1ms, .onLoad = {}, .onStep = {}});
        QCOMPARE(program.queue.jobs().first().crashes, 1);
        int crashes = -1;
        connect(&program.queue, &JobQueue::changed, this, [&] {
            if (const QueuedJob* queued = program.queue.job(1); queued && queued->request.first == 1)
                crashes = queued->crashes;
        });
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 1);
        QCOMPARE(crashes, 0);
    }

    void quittingPutsTheRunningJobBack()
    {
        {
            Program program(data(), {.stepTime = 5ms, .onLoad = {}, .onStep = {}});
            program.queue.submit(request(1, 1, 1000));
            program.queue.submit(request(2));
            program.queue.submit(request(3));
            QTRY_COMPARE(program.started.size(), 1);
        }
        Program program(data());
        QCOMPARE(program.seeds(), numbers(1, 3));
        QCOMPARE(program.queue.jobs().first().state, JobState::Waiting);
        QCOMPARE(program.queue.jobs().first().crashes, 0);
    }

    void anUnsavedPictureIsMadeAgainAfterARestart()
    {
        {
            Program program(data(), breakingTheFolder());
            program.queue.submit(request(1));
            QTRY_COMPARE(program.finished.size(), 1);
        }
        QVERIFY(QFile::remove(pictures()));
        Program program(data());
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 1);
        QCOMPARE(savedSeeds(), numbers(1, 1));
    }

    void upscalingComesBack_data()
    {
        QTest::addColumn<QJsonValue>("stored");
        QTest::addColumn<bool>("crisp");
        QTest::newRow("asked for") << QJsonValue(QStringLiteral("crisp4x")) << true;
        QTest::newRow("not asked for") << QJsonValue(QStringLiteral("none")) << false;
        QTest::newRow("a journal of before") << QJsonValue(QJsonValue::Undefined) << false;
        QTest::newRow("of a later program") << QJsonValue(QStringLiteral("crisp8x")) << false;
        QTest::newRow("no name") << QJsonValue(4) << false;
    }
    void upscalingComesBack()
    {
        QFETCH(QJsonValue, stored);
        QFETCH(bool, crisp);
        GenerationRequest asked = request(1);
        asked.upscaling = Upscaling::Crisp4x;
        QJsonObject json = toJson(QueueContent {1, {{1, asked, JobState::Waiting, 0, {}}}});
        QJsonArray jobs = json[QLatin1String("jobs")].toArray();
        QJsonObject job = jobs[0].toObject();
        QJsonObject inJob = job[QLatin1String("request")].toObject();
        QCOMPARE(inJob[QLatin1String("upscale")].toString(), QStringLiteral("crisp4x"));
        if (stored.isUndefined())
            inJob.remove(QLatin1String("upscale"));
        else
            inJob[QLatin1String("upscale")] = stored;
        job[QLatin1String("request")] = inJob;
        jobs[0] = job;
        json[QLatin1String("jobs")] = jobs;
        StateFile(data() + QStringLiteral("/queue.state"), 1).write(json);
        Program program(data());
        program.queue.resume();
        QTRY_COMPARE(program.finished.size(), 1);
        const PictureInfo saved = readPicture(pictures() + QStringLiteral("/1.png"));
        QCOMPARE(saved.size, crisp ? QSize(256, 256) : QSize(64, 64));
    }

    void aDamagedJournalIsTold()
    {
        {
            Program program(data());
            program.queue.pause();
            program.queue.submit(request(1));
            QTRY_COMPARE(program.queue.jobs().size(), 1);
            program.queue.submit(request(2));
            QTRY_COMPARE(program.queue.jobs().size(), 2);
        }
        QFile journal(data() + QStringLiteral("/queue.state"));
        QVERIFY(journal.resize(journal.size() / 2));
        Program program(data());
        QVERIFY(program.queue.problem());
        QCOMPARE(program.seeds(), numbers(1, 2)); // the journal before the one at the end had both
        QVERIFY(QFile::exists(journal.fileName() + QStringLiteral(".corrupt")));
    }

    void withoutAJournalTheJobsStillRun()
    {
        Program program(QStringLiteral("/proc/daguerre"));
        QSignalSpy journalFailed(&program.queue, &JobQueue::journalFailed);
        program.queue.submit(request(1));
        QTRY_COMPARE(program.finished.size(), 1);
        QVERIFY(!journalFailed.isEmpty());
        QCOMPARE(savedSeeds(), numbers(1, 1));
    }
};

QTEST_GUILESS_MAIN(TestQueueJournal)
#include "tst_QueueJournal.moc"
