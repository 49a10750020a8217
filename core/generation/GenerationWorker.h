// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationService.h"
#include "core/generation/Generator.h"
#include "core/generation/PreviewMailbox.h"

#include <QObject>

namespace daguerre {

/// GenerationService's half on the pipeline thread: runs one job at a time, the event loop between them. Its slots are
/// called queued; everything it throws inside becomes one of the signals that end a job.
class GenerationWorker final : public QObject {
    Q_OBJECT

public:
    GenerationWorker(EngineFactory makeEngine, std::shared_ptr<PreviewMailbox> previews);

    void prepare(const ModelSource& source, std::stop_token stop);
    void examine(const ModelSource& source);
    void fit(const QString& addOn);
    void run(JobId job, const GenerationRequest& request, std::stop_token stop);
    void saveAgain(FinishedPicture picture, const GenerationRequest& request);

Q_SIGNALS:
    void modelReady(const daguerre::EngineStatus& status);
    void modelFailed(const QString& checkpoint, const daguerre::Failure& failure);
    void examined(const QString& checkpoint, const daguerre::LoadReport& report);
    void fitted(const QString& addOn, const daguerre::AddOnFit& fit);
    void notExamined(const QString& checkpoint, const daguerre::Failure& failure);
    void started(daguerre::JobId job);
    void progressed(const daguerre::Progress& progress);
    void previewReady(daguerre::JobId job);
    void previewDecoderFailed(const daguerre::Failure& failure);
    void pictureFinished(const daguerre::FinishedPicture& picture);
    void pictureFound(daguerre::JobId job, int image, const QString& path);
    void pictureSaved(const daguerre::FinishedPicture& picture);
    void finished(daguerre::JobId job);
    void failed(daguerre::JobId job, const daguerre::Failure& failure);
    void cancelled(daguerre::JobId job);

private:
    Generator& generator();

    EngineFactory m_makeEngine;
    std::shared_ptr<PreviewMailbox> m_previews;
    std::unique_ptr<Generator> m_generator; // made on the pipeline thread at the first use
};

} // namespace daguerre
