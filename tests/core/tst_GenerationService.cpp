// SPDX-License-Identifier: Apache-2.0
#include "core/generation/PictureMetadata.h"
#include "core/library/PictureReader.h"
#include "tests/core/GenerationTest.h"

#include <QDateTime>
#include <QDir>

#include <atomic>
#include <mutex>
#include <thread>

using namespace daguerre;
using daguerre::test::FakeEngine;
using namespace std::chrono_literals;

class TestGenerationService final : public daguerre::test::GenerationTest {
    Q_OBJECT

private Q_SLOTS:
    void givesMiniItsOwnWords_data()
    {
        QTest::addColumn<ModelFamily>("family");
        QTest::addColumn<bool>("verbatim");
        QTest::newRow("Mini") << ModelFamily::Mini << false;
        QTest::newRow("Mini, verbatim") << ModelFamily::Mini << true;
        QTest::newRow("another model") << ModelFamily::StableDiffusion1 << false;
    }

    void givesMiniItsOwnWords()
    {
        QFETCH(const ModelFamily, family);
        QFETCH(const bool, verbatim);
        std::mutex mutex;
        std::string given;
        GenerationService service(fake({.stepTime = 1ms,
            .onLoad = {},
            .onStep = {},
            .onGenerate =
                [&](const TextToImage& picture) {
                    const std::scoped_lock lock(mutex);
                    given = picture.prompt + '|' + picture.negativePrompt;
                },
            .family = family}));
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        GenerationRequest korean = request();
        korean.picture.prompt = "빨간 사과, 3D 이모지";
        korean.picture.negativePrompt = "red";
        korean.verbatim = verbatim;
        submit(service, korean);
        QTRY_COMPARE(pictureSpy.size(), 1);
        const bool translated = family == ModelFamily::Mini && !verbatim;
        const QString written = QStringLiteral("빨간 사과, 3D 이모지");
        const QString prompt = translated ? QStringLiteral("red apple, 3d emoji") : written;
        const std::scoped_lock lock(mutex);
        QCOMPARE(QString::fromStdString(given), prompt + u"|red");
        const ImageMetadata metadata = readPicture(pictures(pictureSpy).front().path).metadata;
        QCOMPARE(metadata.prompt, prompt);
        QCOMPARE(metadata.writtenPrompt, translated ? written : QString());
        QCOMPARE(metadata.writtenNegativePrompt, QString());
    }

    void savesWhatItDraws()
    {
        GenerationService service(fake());
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy finished(&service, &GenerationService::finished);
        GenerationRequest several = request(18446744073709551614ULL);
        several.count = 3;
        const JobId job = submit(service, several);
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().value<JobId>(), job);
        const auto drawn = pictures(pictureSpy);
        QCOMPARE(drawn.size(), std::size_t(3));
        const quint64 seeds[] = {18446744073709551614ULL, 18446744073709551615ULL, 0};
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(!drawn[i].saveFailure);
            const ImageMetadata saved = readPicture(drawn[i].path).metadata;
            QCOMPARE(saved.prompt, QStringLiteral("a cat"));
            QCOMPARE(saved.seed, std::optional(seeds[i]));
            QCOMPARE(saved.steps, std::optional(5));
            QCOMPARE(saved.modelHash.size(), 10);
        }
    }

    void jobsRunInOrder()
    {
        GenerationService service(fake());
        QSignalSpy started(&service, &GenerationService::started);
        QSignalSpy finished(&service, &GenerationService::finished);
        const JobId first = submit(service, request(1));
        const JobId second = submit(service, request(2));
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(started.at(0).first().value<JobId>(), first);
        QCOMPARE(started.at(1).first().value<JobId>(), second);
        QCOMPARE(finished.at(0).first().value<JobId>(), first);
    }

    void cancelEndsWithinAStepAndLeavesTheNextJobAlone()
    {
        std::atomic<int> steps = 0;
        GenerationService service(fake({.stepTime = 5ms, .onLoad = {}, .onStep = [&](int) { ++steps; }}));
        QSignalSpy progressed(&service, &GenerationService::progressed);
        QSignalSpy cancelled(&service, &GenerationService::cancelled);
        QSignalSpy finished(&service, &GenerationService::finished);
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        const JobId long_ = submit(service, request(1, 1000));
        const JobId next = submit(service, request(2, 3));
        QTRY_VERIFY(steps >= 2);
        service.cancel(long_);
        const int stepsAtCancel = steps;
        QVERIFY(cancelled.wait());
        QVERIFY(steps <= stepsAtCancel + 2 + 3); // the step in progress, and what the next job has done since
        QCOMPARE(cancelled.first().first().value<JobId>(), long_);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<JobId>(), next);
        QCOMPARE(pictures(pictureSpy).size(), std::size_t(1));
    }

    void cancelOfAWaitingJobNeverStartsIt()
    {
        GenerationService service(fake({.stepTime = 5ms, .onLoad = {}, .onStep = {}}));
        QSignalSpy started(&service, &GenerationService::started);
        QSignalSpy cancelled(&service, &GenerationService::cancelled);
        QSignalSpy finished(&service, &GenerationService::finished);
        submit(service, request(1, 20));
        const JobId waiting = submit(service, request(2));
        service.cancel(waiting);
        service.cancel(12345); // unknown: nothing
        QTRY_COMPARE(finished.size() + cancelled.size(), 2);
        QCOMPARE(cancelled.first().first().value<JobId>(), waiting);
        QCOMPARE(started.size(), 1);
    }

    void everyFailureIsOneSignal_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("ours") << 0;
        QTest::newRow("memory") << 1;
        QTest::newRow("any other") << 2;
    }
    void everyFailureIsOneSignal()
    {
        QFETCH(int, which);
        GenerationService service(fake({.stepTime = 1ms, .onLoad = {}, .onStep = [which](int step) {
                                            if (step != 2)
                                                return;
                                            if (which == 0)
                                                throw Error(ErrorKind::Numerics, "U-Net, step 2", "NaN", "other file");
                                            if (which == 1)
                                                throw std::bad_alloc();
                                            throw std::runtime_error("odd");
                                        }}));
        QSignalSpy failed(&service, &GenerationService::failed);
        submit(service, request());
        QVERIFY(failed.wait());
        const auto failure = failed.first().at(1).value<Failure>();
        const ErrorKind kinds[] = {ErrorKind::Numerics, ErrorKind::Memory, ErrorKind::Internal};
        QCOMPARE(failure.kind, kinds[which]);
        QVERIFY(!failure.problem.isEmpty());
        QSignalSpy finished(&service, &GenerationService::finished);
        submit(service, request(3, 1)); // the thread goes on
        QVERIFY(finished.wait());
    }

    void aFailedSaveKeepsThePicture()
    {
        GenerationRequest unwritable = request();
        unwritable.count = 3;
        GenerationService service(fake({.stepTime = 1ms, .onLoad = {}, .onStep = [folder = unwritable.folder](int) {
                                            QDir(folder).removeRecursively();
                                            QFile(folder).open(QIODevice::WriteOnly); // a file in its place
                                        }}));
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy finished(&service, &GenerationService::finished);
        submit(service, unwritable);
        QVERIFY(finished.wait());
        QCOMPARE(pictureSpy.size(), 1); // the next one would run into the same wall
        const FinishedPicture picture = pictures(pictureSpy).front();
        QVERIFY(picture.saveFailure.has_value());
        QCOMPARE(picture.saveFailure->kind, ErrorKind::InputOutput);
        QCOMPARE(picture.picture.size(), QSize(64, 64));
        QVERIFY(picture.path.isEmpty());

        QSignalSpy saved(&service, &GenerationService::pictureSaved);
        service.save(picture, unwritable);
        QVERIFY(saved.wait());
        QVERIFY(saved.first().first().value<FinishedPicture>().saveFailure);
        QVERIFY(QFile::remove(unwritable.folder));
        service.save(picture, unwritable);
        QVERIFY(saved.wait());
        const auto again = saved.last().first().value<FinishedPicture>();
        QVERIFY(!again.saveFailure);
        QCOMPARE(readPicture(again.path).metadata.prompt, QStringLiteral("a cat"));
    }

    void aFolderThatTakesNothingEndsTheJobBeforeItsFirstStep()
    {
        std::atomic<int> steps = 0;
        GenerationService service(fake({.stepTime = 1ms, .onLoad = {}, .onStep = [&](int) { ++steps; }}));
        QSignalSpy failed(&service, &GenerationService::failed);
        GenerationRequest unwritable = request();
        unwritable.folder = m_checkpoint; // a file where a folder is wanted
        submit(service, unwritable);
        QVERIFY(failed.wait());
        const auto failure = failed.first().at(1).value<Failure>();
        QCOMPARE(failure.kind, ErrorKind::InputOutput);
        QCOMPARE(failure.subject, m_checkpoint);
        QCOMPARE(steps, 0);
    }

    void aJobGoesOnWhereItStopped()
    {
        GenerationService service(fake());
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy progressed(&service, &GenerationService::progressed);
        QSignalSpy finished(&service, &GenerationService::finished);
        GenerationRequest several = request(10);
        several.first = 2;
        several.count = 4;
        several.expected = {0.5, 1.0};
        service.submit(7, several);
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().value<JobId>(), JobId(7));
        const auto drawn = pictures(pictureSpy);
        QCOMPARE(drawn.size(), std::size_t(2));
        QCOMPARE(drawn[0].metadata.seed, std::optional<quint64>(12));
        QCOMPARE(drawn[1].metadata.seed, std::optional<quint64>(13));
        QVERIFY(drawn[0].times.step > 0);
        QCOMPARE(progressed.first().first().value<Progress>().secondsLeft, 2 * (5 * 0.5 + 1.0)); // before any step
    }

    void picturesSavedBeforeACrashAreNotMadeAgain_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("English") << "a cat, (a\ndog:1.1)\r\nNegative prompt: x";
        QTest::newRow("Korean") << "빨간 사과, (a\ndog:1.1)\r\nNegative prompt: x";
    }

    void picturesSavedBeforeACrashAreNotMadeAgain()
    {
        QFETCH(const QString, prompt);
        GenerationService service(fake());
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy found(&service, &GenerationService::pictureFound);
        QSignalSpy finished(&service, &GenerationService::finished);
        GenerationRequest several = request(10);
        several.picture.prompt = prompt.toStdString();
        several.picture.guidanceScale = 6.25;
        several.count = 3;
        several.since = QDateTime::currentMSecsSinceEpoch();
        GenerationRequest before = several;
        before.since = 0;
        before.count = 2;
        submit(service, before);
        GenerationRequest other = before; // one that differs
        other.picture.seed = 12;
        other.picture.steps = 4;
        other.count = 1;
        submit(service, other);
        QTRY_COMPARE(finished.size(), 2);
        QFile broken(several.folder + QStringLiteral("/broken.png"));
        QVERIFY(broken.open(QIODevice::WriteOnly));

        pictureSpy.clear();
        submit(service, several);
        QTRY_COMPARE(finished.size(), 3);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(1).at(1).toInt(), 1);
        QVERIFY(QFile::exists(found.at(1).at(2).toString()));
        QCOMPARE(pictures(pictureSpy).size(), std::size_t(1));
        QCOMPARE(pictures(pictureSpy).front().metadata.seed, std::optional<quint64>(12));

        several.since = QDateTime::currentMSecsSinceEpoch(); // the same again, as a new job
        pictureSpy.clear();
        submit(service, several);
        QTRY_COMPARE(finished.size(), 4);
        QCOMPARE(pictures(pictureSpy).size(), std::size_t(3));
    }

    void aSlowReceiverSeesTheNewestPreview()
    {
        GenerationService service(fake());
        QSignalSpy finished(&service, &GenerationService::finished);
        QSignalSpy previews(&service, &GenerationService::previewReady);
        submit(service, request(1, 50)); // nobody takes the first preview, so no second one is made
        QVERIFY(finished.wait());
        QCOMPARE(previews.size(), 1);
        QVERIFY(!service.takePreview().picture.isNull());
        QVERIFY(service.takePreview().picture.isNull());
    }

    void noPreviewsWhereNoneAreWanted()
    {
        GenerationService service(fake());
        service.setPreviewsWanted(false);
        QSignalSpy finished(&service, &GenerationService::finished);
        QSignalSpy previews(&service, &GenerationService::previewReady);
        submit(service, request(1, 10));
        QVERIFY(finished.wait());
        QCOMPARE(previews.size(), 0);
    }

    void closingEndsTheRunningJobAtOnce()
    {
        QElapsedTimer timer;
        {
            GenerationService service(fake({.stepTime = 5ms, .onLoad = {}, .onStep = {}}));
            QSignalSpy progressed(&service, &GenerationService::progressed);
            submit(service, request(1, 1000));
            submit(service, request(2, 1000));
            QVERIFY(progressed.wait());
            timer.start();
        }
        QVERIFY(timer.elapsed() < 1000);
    }

    void aStepThatTakesLongDoesNotHoldTheEnd()
    {
        std::atomic<bool> inStep = false;
        std::atomic<bool> released = false;
        GenerationService service(fake({.stepTime = 1ms, .onLoad = {}, .onStep = [&](int) {
                                            inStep = true;
                                            while (!released)
                                                std::this_thread::sleep_for(1ms);
                                        }}));
        submit(service, request());
        QTRY_VERIFY(inStep);
        QVERIFY(!service.shutDown(20ms));
        released = true;
        QVERIFY(service.shutDown(60s));
    }

    void badRequestsAreRefusedByField()
    {
        GenerationService service(fake());
        GenerationRequest odd = request();
        odd.picture.width = 130;
        try {
            submit(service, odd);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Usage);
            QCOMPARE(error.subject, std::string("width"));
            QVERIFY(error.remedy.find("128") != std::string::npos && error.remedy.find("136") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestGenerationService)
#include "tst_GenerationService.moc"
