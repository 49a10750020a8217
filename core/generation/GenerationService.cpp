// SPDX-License-Identifier: Apache-2.0
#include "core/generation/GenerationService.h"

#include "core/generation/GenerationWorker.h"
#include "core/generation/PreviewMailbox.h"

#include <QDeadlineTimer>

namespace daguerre {

namespace {

/// Has a stop source like a job, so that the next one ends it, and closing the program.
constexpr JobId preparationJob = 0;

} // namespace

GenerationService::GenerationService(EngineFactory makeEngine, QObject* parent)
    : QObject(parent)
    , m_previews(std::make_shared<PreviewMailbox>())
{
    m_worker = new GenerationWorker(std::move(makeEngine), m_previews);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &GenerationWorker::modelReady, this, &GenerationService::modelReady);
    connect(m_worker, &GenerationWorker::modelFailed, this, &GenerationService::modelFailed);
    connect(m_worker, &GenerationWorker::examined, this, &GenerationService::examined);
    connect(m_worker, &GenerationWorker::fitted, this, &GenerationService::fitted);
    connect(m_worker, &GenerationWorker::notExamined, this, &GenerationService::notExamined);
    connect(m_worker, &GenerationWorker::started, this, &GenerationService::started);
    connect(m_worker, &GenerationWorker::progressed, this, &GenerationService::progressed);
    connect(m_worker, &GenerationWorker::previewReady, this, &GenerationService::previewReady);
    connect(m_worker, &GenerationWorker::previewDecoderFailed, this, &GenerationService::previewDecoderFailed);
    connect(m_worker, &GenerationWorker::pictureFinished, this, &GenerationService::pictureFinished);
    connect(m_worker, &GenerationWorker::pictureFound, this, &GenerationService::pictureFound);
    connect(m_worker, &GenerationWorker::pictureSaved, this, &GenerationService::pictureSaved);
    connect(m_worker, &GenerationWorker::finished, this, &GenerationService::forget);
    connect(m_worker, &GenerationWorker::finished, this, &GenerationService::finished);
    connect(m_worker, &GenerationWorker::failed, this, &GenerationService::forget);
    connect(m_worker, &GenerationWorker::failed, this, &GenerationService::failed);
    connect(m_worker, &GenerationWorker::cancelled, this, &GenerationService::forget);
    connect(m_worker, &GenerationWorker::cancelled, this, &GenerationService::cancelled);
    m_thread.setObjectName(QStringLiteral("pipeline"));
    m_thread.start();
}

GenerationService::~GenerationService()
{
    shutDown(std::chrono::milliseconds::max());
}

bool GenerationService::shutDown(std::chrono::milliseconds patience)
{
    for (auto& [job, stop] : m_jobs)
        stop.request_stop();
    m_thread.quit();
    return m_thread.wait(patience == std::chrono::milliseconds::max() ? QDeadlineTimer(QDeadlineTimer::Forever)
                                                                      : QDeadlineTimer(patience));
}

void GenerationService::prepare(const ModelSource& source)
{
    m_jobs[preparationJob].request_stop(); // that of another model
    const std::stop_token stop = (m_jobs[preparationJob] = std::stop_source()).get_token();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, stop] { worker->prepare(source, stop); }, Qt::QueuedConnection);
}

void GenerationService::examine(const ModelSource& source)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source] { worker->examine(source); }, Qt::QueuedConnection);
}

void GenerationService::fit(const QString& addOn)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, addOn] { worker->fit(addOn); }, Qt::QueuedConnection);
}

void GenerationService::submit(JobId job, const GenerationRequest& request)
{
    validate(request);
    const std::stop_token stop = m_jobs[job].get_token();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job, request, stop] { worker->run(job, request, stop); }, Qt::QueuedConnection);
}

void GenerationService::save(const FinishedPicture& picture, const GenerationRequest& request)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, picture, request] { worker->saveAgain(picture, request); }, Qt::QueuedConnection);
}

void GenerationService::cancel(JobId job)
{
    if (const auto found = m_jobs.find(job); found != m_jobs.end())
        found->second.request_stop();
}

Preview GenerationService::takePreview()
{
    return m_previews->take();
}

void GenerationService::setPreviewsWanted(bool wanted)
{
    m_previews->setEnabled(wanted);
}

void GenerationService::setPreviewDecoders(const PreviewDecoders& decoders)
{
    m_previews->setDecoders(decoders);
}

void GenerationService::forget(JobId job)
{
    m_jobs.erase(job);
}

} // namespace daguerre
