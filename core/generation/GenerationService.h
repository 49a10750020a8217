// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "core/generation/PreviewDecoders.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace daguerre {

class GenerationWorker;
class PreviewMailbox;

using EngineFactory = std::function<std::unique_ptr<Engine>()>;

/// The window's side of the pipeline thread. Jobs run one after another in the order of submission, each with a stop
/// token of its own. Lives on the GUI thread; no call blocks, and every answer is a signal. Destroying it stops the job
/// in progress within one step and joins the thread.
class GenerationService final : public QObject {
    Q_OBJECT

public:
    /// `makeEngine` is called once, on the pipeline thread.
    explicit GenerationService(EngineFactory makeEngine, QObject* parent = nullptr);
    ~GenerationService() override;

    /// Makes the engine, opens the model and warms it up ahead of the first job; answers with modelReady or modelFailed
    /// before that which takes long, or, where the next one came first, not at all.
    void prepare(const ModelSource& source);
    /// Tells what loading the model would do, without loading it, once no job runs; answers with examined or
    /// notExamined.
    void examine(const ModelSource& source);
    /// Holds a LoRA or an embedding against the model in use, once no job runs; answers with fitted or notExamined.
    void fit(const QString& addOn);
    /// Accepts a job under an id that isn't in use, nor 0, or throws Error(Usage) that names the field.
    void submit(JobId job, const GenerationRequest& request);
    /// Saves a picture again whose saving failed, where `request` wants it; answers with pictureSaved.
    void save(const FinishedPicture& picture, const GenerationRequest& request);
    /// Ends a job, waiting or running; answers with cancelled unless it had finished. Unknown ids are ignored.
    void cancel(JobId job);
    /// The newest preview that nobody has taken yet; a null picture where there is none. Call on previewReady.
    Preview takePreview();
    /// Ends the job in progress within a step, and the thread; false where a step took longer than `patience`. No call
    /// but the destructor, which waits, may follow.
    bool shutDown(std::chrono::milliseconds patience);
    /// Turn off while nobody looks: previews are then not made.
    void setPreviewsWanted(bool wanted);
    /// What previews are made with, from the next picture on.
    void setPreviewDecoders(const PreviewDecoders& decoders);

Q_SIGNALS:
    void modelReady(const daguerre::EngineStatus& status);
    void modelFailed(const QString& checkpoint, const daguerre::Failure& failure);
    void examined(const QString& checkpoint, const daguerre::LoadReport& report);
    void fitted(const QString& addOn, const daguerre::AddOnFit& fit);
    void notExamined(const QString& path, const daguerre::Failure& failure);
    void started(daguerre::JobId job);
    void progressed(const daguerre::Progress& progress);
    void previewReady(daguerre::JobId job);
    /// Once a picture: previews are quick ones, since their decoder can't be used.
    void previewDecoderFailed(const daguerre::Failure& failure);
    void pictureFinished(const daguerre::FinishedPicture& picture);
    /// A picture of a job that goes on after a restart was saved before it: it isn't made again.
    void pictureFound(daguerre::JobId job, int image, const QString& path);
    /// save() is done, or has failed again and says so.
    void pictureSaved(const daguerre::FinishedPicture& picture);
    // One of these three ends every job.
    void finished(daguerre::JobId job);
    void failed(daguerre::JobId job, const daguerre::Failure& failure);
    void cancelled(daguerre::JobId job);

private:
    void forget(JobId job);

    QThread m_thread;
    GenerationWorker* m_worker; // lives on m_thread, deleted there
    std::shared_ptr<PreviewMailbox> m_previews;
    std::map<JobId, std::stop_source> m_jobs;
};

} // namespace daguerre
