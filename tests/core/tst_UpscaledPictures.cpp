// SPDX-License-Identifier: Apache-2.0
#include "core/generation/PictureMetadata.h"
#include "core/library/PictureReader.h"
#include "tests/core/GenerationTest.h"

#include <algorithm>
#include <atomic>

using namespace daguerre;
using daguerre::test::FakeEngine;
using namespace std::chrono_literals;

class TestUpscaledPictures final : public daguerre::test::GenerationTest {
    Q_OBJECT

private Q_SLOTS:
    void anUpscaledPictureSaysSoAndHowItWasDrawn()
    {
        std::filesystem::path upscaler;
        GenerationService service(fake({.onUpscale = [&](const std::filesystem::path& path) { upscaler = path; }}));
        QSignalSpy progressed(&service, &GenerationService::progressed);
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy finished(&service, &GenerationService::finished);
        GenerationRequest crisp = request(7);
        crisp.upscaling = Upscaling::Crisp4x;
        submit(service, crisp);
        QVERIFY(finished.wait());
        QCOMPARE(upscaler.filename().string(), std::string("crisp4x.safetensors"));
        QVERIFY(std::ranges::any_of(progressed, [](const auto& arguments) {
            return arguments.at(0).template value<Progress>().stage == Stage::Upscaling;
        }));
        const FinishedPicture picture = pictures(pictureSpy).front();
        QVERIFY(!picture.upscaleFailure);
        QCOMPARE(picture.picture.size(), QSize(256, 256));
        const PictureInfo saved = readPicture(picture.path);
        QCOMPARE(saved.size, QSize(256, 256));
        QCOMPARE(saved.metadata.size, QSize(64, 64));
        QVERIFY(saved.metadata.raw.contains(
            QStringLiteral(", Postprocess upscaler: Crisp 4x, Postprocess upscale by: 4, Version: ")));
        QCOMPARE(upscalerOf(saved.metadata), QStringLiteral("Crisp 4x"));
    }

    void aPictureThatCannotBeUpscaledIsSavedAsItIs_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("ours") << 0;
        QTest::newRow("memory") << 1;
        QTest::newRow("any other") << 2;
    }
    void aPictureThatCannotBeUpscaledIsSavedAsItIs()
    {
        QFETCH(int, which);
        GenerationService service(fake({.onUpscale = [which](const std::filesystem::path& path) {
            if (which == 0)
                throw Error(ErrorKind::Model, path.string(), "can't be opened: No such file or directory");
            if (which == 1)
                throw std::bad_alloc();
            throw std::runtime_error("odd");
        }}));
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy finished(&service, &GenerationService::finished);
        GenerationRequest crisp = request(7);
        crisp.upscaling = Upscaling::Crisp4x;
        crisp.count = 2;
        submit(service, crisp);
        QVERIFY(finished.wait()); // and goes on with the next
        QCOMPARE(pictureSpy.size(), 2);
        for (const FinishedPicture& picture : pictures(pictureSpy)) {
            QVERIFY(picture.upscaleFailure && !picture.saveFailure);
            const ErrorKind kinds[] = {ErrorKind::Model, ErrorKind::Memory, ErrorKind::Internal};
            QCOMPARE(picture.upscaleFailure->kind, kinds[which]);
            QVERIFY(!picture.upscaleFailure->problem.isEmpty() && !picture.upscaleFailure->remedy.isEmpty());
            QCOMPARE(picture.picture.size(), QSize(64, 64));
            QVERIFY(upscalerOf(readPicture(picture.path).metadata).isEmpty());
        }
    }

    void cancelWhileUpscalingKeepsThePicture()
    {
        std::atomic<bool> upscaling = false;
        std::atomic<bool> released = false;
        GenerationService service(fake({.onUpscale = [&](const std::filesystem::path&) {
            upscaling = true;
            while (!released)
                std::this_thread::sleep_for(1ms);
        }}));
        QSignalSpy pictureSpy(&service, &GenerationService::pictureFinished);
        QSignalSpy cancelled(&service, &GenerationService::cancelled);
        GenerationRequest crisp = request(7);
        crisp.upscaling = Upscaling::Crisp4x;
        crisp.count = 3;
        const JobId job = submit(service, crisp);
        QTRY_VERIFY(upscaling);
        service.cancel(job);
        released = true;
        QVERIFY(cancelled.wait());
        QCOMPARE(pictureSpy.size(), 1);
        const FinishedPicture picture = pictures(pictureSpy).front();
        QVERIFY(!picture.upscaleFailure);
        QCOMPARE(readPicture(picture.path).size, QSize(64, 64));
    }

    void aPictureIsNotUpscaledBeyondWhatOpens()
    {
        GenerationService service(fake());
        GenerationRequest huge = request();
        huge.upscaling = Upscaling::Crisp4x;
        huge.picture.width = 2048;
        validate(huge);
        huge.picture.width = 2056;
        try {
            submit(service, huge);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Usage);
            QCOMPARE(error.subject, std::string("upscale"));
            QVERIFY(error.problem.find("8224 x 256") != std::string::npos);
            QVERIFY(error.remedy.find("2048 x 2048") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestUpscaledPictures)
#include "tst_UpscaledPictures.moc"
