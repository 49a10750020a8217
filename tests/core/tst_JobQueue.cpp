// SPDX-License-Identifier: Apache-2.0
#include "core/generation/GenerationService.h"
#include "core/generation/JobQueue.h"
#include "core/library/PictureReader.h"
#include "core/state/StateWriter.h"
#include "tests/support/FakeEngine.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>

using namespace daguerre;
using daguerre::test::FakeEngine;
using namespace std::chrono_literals;

namespace {

/// A program without a window: service, journal and queue on a folder.
struct Program {
    explicit Program(const QString& folder, FakeEngine::Script script = {})
        : service([script] { return std::make_unique<FakeEngine>(script); })
        , queue(service, writer, folder)
        , started(&service, &GenerationService::started)
        , finished(&service, &GenerationService::finished)
    {
    }

    QList<quint64> seeds() const
    {
        QList<quint64> seeds;
        for (const QueuedJob& job : queue.jobs())
            seeds.append(job.request.picture.seed);
        return seeds;
    }

    GenerationService service;
    StateWriter writer;
    JobQueue queue;
    QSignalSpy started;
    QSignalSpy finished;
};

void copyFolder(const QString& from, const QString& to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

QList<quint64> numbers(quint64 first, quint64 last)
{
    QList<quint64> all;
    for (quint64 i = first; i <= last; ++i)
        all.append(i);
    return all;
}

} // namespace

class TestJobQueue final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_checkpoint;

    QString data(const char* name = "data") const { return m_folder->filePath(QLatin1String(name)); }
    QString pictures() const { return m_folder->filePath(QStringLiteral("pictures")); }

    GenerationRequest request(quint64 seed, int count = 1, int steps = 10) const
    {
        GenerationRequest request;
        request.picture.prompt = "a cat";
        request.picture.seed = seed;
        request.picture.steps = steps;
        request.picture.width = request.picture.height = 64;
        request.count = count;
        request.checkpoint = m_checkpoint;
        request.folder = pictures();
        request.fileNamePattern = QStringLiteral("[seed]");
        return request;
    }

    QList<quint64> savedSeeds() const
    {
        QList<quint64> seeds;
        for (const QFileInfo& file : QDir(pictures()).entryInfoList({QStringLiteral("*.png")}, QDir::Files))
            seeds.append(readPicture(file.filePath()).metadata.seed.value());
        std::ranges::sort(seeds);
        return seeds;
    }

    /// Replaces the folder for pictures by a file while the first job runs.
    FakeEngine::Script breakingTheFolder() const
    {
        return {.stepTime = 1ms, .onLoad = {}, .onStep = [folder = pictures(), done = std::make_shared<bool>()](int) {
                    if (std::exchange(*done, true))
                        return;
                    QDir(folder).removeRecursively();
                    QFile(folder).open(QIODevice::WriteOnly);
                }};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_checkpoint = m_folder->filePath(QStringLiteral("model.safetensors"));
        QFile file(m_checkpoint);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not read by the fake engine, but hashed");
    }

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
