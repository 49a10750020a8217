// SPDX-License-Identifier: Apache-2.0
#include "core/generation/GenerationWorker.h"

#include "core/generation/RemainingTime.h"
#include "core/imaging/Conversions.h"

#include <QElapsedTimer>
#include <QFile>

namespace daguerre {

namespace {

/// Turns what the generator tells of one job into the worker's signals.
class SignalSink final : public GenerationSink {
public:
    SignalSink(GenerationWorker& worker, PreviewMailbox& previews, JobId job, const GenerationRequest& request)
        : m_worker(worker)
        , m_previews(previews)
        , m_remaining(request.count, request.picture.steps, request.first, request.expected)
    {
        m_progress.job = job;
        m_progress.imageCount = request.count;
        m_progress.stepCount = request.picture.steps;
    }

    void stageEntered(Stage stage, int image) override
    {
        if (stage == Stage::EncodingPrompt) {
            m_progress.step = 0;
            m_stepSeconds = 0;
            m_imageTimer.start();
        }
        m_progress.image = image;
        enter(stage);
    }
    void modelLoaded(const EngineStatus& status) override { Q_EMIT m_worker.modelReady(status); }
    void pictureFound(int image, const QString& path) override
    {
        Q_EMIT m_worker.pictureFound(m_progress.job, image, path);
    }
    bool wantsPreview(int) override { return m_previews.wanted(); }
    void previewReady(int step, RgbImage image) override
    {
        m_previews.post({m_progress.job, m_progress.image, step, toQImage(image)});
        Q_EMIT m_worker.previewReady(m_progress.job);
    }
    std::filesystem::path previewDecoder(ModelFamily model) override
    {
        return QFile::encodeName(m_previews.decoders().fileFor(model)).toStdString();
    }
    void previewDecoderFailed(const Error& error) override { Q_EMIT m_worker.previewDecoderFailed(toFailure(error)); }
    void stepFinished(const StepReport& step) override
    {
        const double seconds = step.milliseconds / 1000;
        m_stepSeconds += seconds;
        m_remaining.stepFinished(m_progress.image, step.index, seconds);
        m_progress.step = step.index;
        enter(step.index == step.count ? Stage::Decoding : Stage::Denoising);
    }
    void pictureFinished(FinishedPicture picture, const GenerationResult& result) override
    {
        const double rest = std::max(0.0, double(m_imageTimer.elapsed()) / 1000 - m_stepSeconds);
        m_remaining.imageFinished(rest);
        if (!result.steps.empty())
            picture.times = {m_stepSeconds / double(result.steps.size()), rest};
        Q_EMIT m_worker.pictureFinished(picture);
    }

private:
    void enter(Stage stage)
    {
        m_progress.stage = stage;
        m_progress.secondsLeft = m_remaining.seconds();
        Q_EMIT m_worker.progressed(m_progress);
    }

    GenerationWorker& m_worker;
    PreviewMailbox& m_previews;
    RemainingTime m_remaining;
    Progress m_progress;
    QElapsedTimer m_imageTimer;
    double m_stepSeconds = 0;
};

} // namespace

GenerationWorker::GenerationWorker(EngineFactory makeEngine, std::shared_ptr<PreviewMailbox> previews)
    : m_makeEngine(std::move(makeEngine))
    , m_previews(std::move(previews))
{
}

void GenerationWorker::prepare(const ModelSource& source, std::stop_token stop)
{
    if (stop.stop_requested())
        return;
    try {
        Q_EMIT modelReady(generator().load(source));
        generator().warmUp(stop);
    } catch (const Cancelled&) {
        return; // the program is closing, or another model is wanted
    } catch (...) {
        Q_EMIT modelFailed(QString::fromStdString(source.checkpoint.string()), currentFailure());
    }
}

void GenerationWorker::examine(const ModelSource& source)
{
    const QString checkpoint = QString::fromStdString(source.checkpoint.string());
    try {
        Q_EMIT examined(checkpoint, generator().examine(source));
    } catch (...) {
        Q_EMIT notExamined(checkpoint, currentFailure());
    }
}

void GenerationWorker::fit(const QString& addOn)
{
    try {
        Q_EMIT fitted(addOn, fitAddOn(addOn.toStdString(), generator().loraTargets()));
    } catch (...) {
        Q_EMIT notExamined(addOn, currentFailure());
    }
}

void GenerationWorker::run(JobId job, const GenerationRequest& request, std::stop_token stop)
{
    if (stop.stop_requested()) {
        Q_EMIT cancelled(job);
        return;
    }
    Q_EMIT started(job);
    try {
        SignalSink sink(*this, *m_previews, job, request);
        generator().run(job, request, sink, stop);
        Q_EMIT finished(job);
    } catch (const Cancelled&) {
        Q_EMIT cancelled(job);
    } catch (...) {
        Q_EMIT failed(job, currentFailure());
    }
}

void GenerationWorker::saveAgain(FinishedPicture picture, const GenerationRequest& request)
{
    save(picture, request);
    Q_EMIT pictureSaved(picture);
}

Generator& GenerationWorker::generator()
{
    if (!m_generator)
        m_generator = std::make_unique<Generator>(m_makeEngine());
    return *m_generator;
}

} // namespace daguerre
