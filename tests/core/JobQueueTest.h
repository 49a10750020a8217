// SPDX-License-Identifier: Apache-2.0
#pragma once

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

namespace daguerre::test {

using namespace std::chrono_literals;

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

inline void copyFolder(const QString& from, const QString& to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

inline QList<quint64> numbers(quint64 first, quint64 last)
{
    QList<quint64> all;
    for (quint64 i = first; i <= last; ++i)
        all.append(i);
    return all;
}

/// A test of the queue, with a model's file and pictures in a folder of its own.
class JobQueueTest : public QObject {
    Q_OBJECT

protected:
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
        m_checkpoint = QString::fromStdString(fakeCheckpoint(m_folder->path().toStdString()));
        QVERIFY(!m_checkpoint.isEmpty());
    }
};

} // namespace daguerre::test
