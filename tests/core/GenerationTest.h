// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationService.h"
#include "tests/support/FakeEngine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace daguerre::test {

/// A test of the generation service over the fake engine; pictures go to a folder of its own.
class GenerationTest : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_checkpoint;
    JobId m_lastJob = 0;

    GenerationRequest request(std::uint64_t seed = 1, int steps = 5) const
    {
        GenerationRequest request;
        request.picture.prompt = "a cat";
        request.picture.seed = seed;
        request.picture.steps = steps;
        request.picture.width = request.picture.height = 64;
        request.checkpoint = m_checkpoint;
        request.folder = m_folder->filePath(QStringLiteral("pictures"));
        request.fileNamePattern = QStringLiteral("[seed]");
        return request;
    }

    JobId submit(GenerationService& service, const GenerationRequest& request)
    {
        service.submit(++m_lastJob, request);
        return m_lastJob;
    }

    static EngineFactory fake(FakeEngine::Script script = {})
    {
        return [script] { return std::make_unique<FakeEngine>(script); };
    }

    static std::vector<FinishedPicture> pictures(const QSignalSpy& spy)
    {
        std::vector<FinishedPicture> all;
        for (const auto& arguments : spy)
            all.push_back(arguments.at(0).value<FinishedPicture>());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_checkpoint = QString::fromStdString(fakeCheckpoint(m_folder->path().toStdString()));
        QVERIFY(!m_checkpoint.isEmpty());
    }
};

} // namespace daguerre::test
