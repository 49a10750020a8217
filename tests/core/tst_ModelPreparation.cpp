// SPDX-License-Identifier: Apache-2.0
#include "tests/core/GenerationTest.h"

#include <thread>

using namespace daguerre;
using daguerre::test::FakeEngine;
using namespace std::chrono_literals;

/// What the service does with a model before any job: opens it, warms it up, holds a LoRA against it.
class TestModelPreparation final : public daguerre::test::GenerationTest {
    Q_OBJECT

private Q_SLOTS:
    void tellsModelAndModelFailure()
    {
        GenerationService service(fake({.stepTime = 1ms,
            .onLoad =
                [](const std::filesystem::path& path) {
                    if (path.stem() == "bad")
                        throw Error(ErrorKind::Model, path.string(), "is damaged");
                },
            .onStep = {}}));
        QSignalSpy ready(&service, &GenerationService::modelReady);
        QSignalSpy failed(&service, &GenerationService::modelFailed);
        service.prepare({m_checkpoint.toStdString()});
        QVERIFY(ready.wait());
        service.prepare({std::string("bad.safetensors")});
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Failure>().kind, ErrorKind::Model);
    }

    void theNextModelEndsTheWarmUpOfTheLast()
    {
        const auto warmUp = [](const std::filesystem::path& path, std::stop_token stop) {
            while (path.stem() == "large" && !stop.stop_requested())
                std::this_thread::sleep_for(1ms);
        };
        GenerationService service(fake({.stepTime = 1ms, .onWarmUp = warmUp}));
        QSignalSpy ready(&service, &GenerationService::modelReady);
        QSignalSpy failed(&service, &GenerationService::modelFailed);
        service.prepare({std::string("large.safetensors")});
        QVERIFY(ready.wait()); // before it is warm
        service.prepare({m_checkpoint.toStdString()});
        QVERIFY(ready.wait());
        QCOMPARE(ready.last().first().value<EngineStatus>().model.path, m_checkpoint.toStdString());
        QCOMPARE(failed.size(), 0);
    }

    void aModelThatCannotBeWarmedUpIsAFailure()
    {
        GenerationService service(fake({.stepTime = 1ms, .onWarmUp = [](const auto& path, std::stop_token) {
                                            throw Error(
                                                ErrorKind::Memory, path.string(), "needs more memory than is free");
                                        }}));
        QSignalSpy failed(&service, &GenerationService::modelFailed);
        service.prepare({m_checkpoint.toStdString()});
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Failure>().kind, ErrorKind::Memory);
    }

    void anEngineThatCannotBeMadeIsAFailure()
    {
        GenerationService service(
            []() -> std::unique_ptr<Engine> { throw Error(ErrorKind::Internal, "libdaguerre_engine.so", "missing"); });
        QSignalSpy failed(&service, &GenerationService::failed);
        submit(service, request());
        QVERIFY(failed.wait());
    }

    void aLoraThatCannotBeReadIsTold()
    {
        GenerationService service(fake());
        QSignalSpy fitted(&service, &GenerationService::fitted);
        QSignalSpy failed(&service, &GenerationService::notExamined);
        service.fit(m_checkpoint); // a few words of text
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(0).toString(), m_checkpoint);
        QCOMPARE(failed.first().at(1).value<Failure>().kind, ErrorKind::Model);
        QCOMPARE(fitted.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestModelPreparation)
#include "tst_ModelPreparation.moc"
