// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/CanvasPage.h"

#include "core/Log.h"
#include "core/generation/GenerationService.h"
#include "core/generation/JobQueue.h"
#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/ExamplesPage.h"
#include "ui/canvas/PictureSaver.h"
#include "ui/queue/QueueNotice.h"
#include "ui/widgets/FailureText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/Quantities.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace daguerre {

CanvasPage::CanvasPage(
    GenerationService& service, JobQueue& jobs, const Settings& settings, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_jobs(jobs)
    , m_actions(actions)
    , m_stack(new QStackedLayout)
    , m_examples(new ExamplesPage)
    , m_canvas(new CanvasView)
    , m_progress(new ProgressStrip(actions.cancel, actions.followCanvas))
    , m_message(new MessageBar)
    , m_saver(new PictureSaver(service, jobs, settings, *m_message, this))
{
    m_stack->addWidget(m_examples);
    m_stack->addWidget(m_canvas);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    connect(m_examples, &ExamplesPage::chosen, this, &CanvasPage::exampleChosen);
    followService();
    followActions();
    followQueue();
}

void CanvasPage::followService()
{
    connect(&m_service, &GenerationService::started, this, &CanvasPage::begin);
    connect(&m_service, &GenerationService::progressed, m_progress, &ProgressStrip::showProgress);
    connect(
        &m_service, &GenerationService::previewReady, this, [this] { m_canvas->showPreview(m_service.takePreview()); });
    connect(&m_service, &GenerationService::previewDecoderFailed, this, &CanvasPage::tellPreviewTrouble);
    connect(&m_service, &GenerationService::pictureFinished, this, &CanvasPage::showPicture);
    connect(&m_service, &GenerationService::modelFailed, this,
        [this](const QString&, const Failure& failure) { showFailure(failure); });
    connect(&m_service, &GenerationService::finished, this, [this](JobId job) {
        end(job, finishedText());
        m_message->withdraw(); // whatever it told is over
    });
    connect(&m_service, &GenerationService::cancelled, this, [this](JobId job) { end(job, tr("Cancelled")); });
    connect(&m_service, &GenerationService::failed, this, [this](JobId job, const Failure& failure) {
        end(job, tr("Failed"));
        showFailure(failure);
        if (m_jobs.pauseReason() == JobQueue::Pause::Blocked)
            m_message->tell(
                failureMessage(failureHeadline(failure), failure, m_saver->retry(), m_actions.chooseFolder));
    });
}

void CanvasPage::followQueue()
{
    const auto showWaiting = [this] {
        m_progress->setWaiting(m_jobs.waiting());
        if (m_jobs.current() == 0 && m_jobs.waiting() > 0 && m_jobs.isPaused())
            m_progress->showIdle(tr("Paused"));
    };
    showWaiting();
    connect(&m_jobs, &JobQueue::changed, this, showWaiting);
    connect(&m_jobs, &JobQueue::cancelling, m_progress, &ProgressStrip::showCancelling);
    connect(m_actions.continueQueue, &QAction::triggered, m_saver, &PictureSaver::goOn);
    new QueueNotice(m_jobs, *m_message, m_actions.continueQueue, this);
}

void CanvasPage::follow()
{
    m_canvas->follow();
}

void CanvasPage::followActions()
{
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &CanvasView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &CanvasView::zoomOut);
    connect(m_actions.zoomActual, &QAction::triggered, m_canvas, &CanvasView::zoomToActualSize);
    connect(m_actions.zoomFit, &QAction::triggered, m_canvas, &CanvasView::zoomToFit);
    connect(m_actions.followCanvas, &QAction::triggered, this, &CanvasPage::follow);
    connect(m_actions.copyPicture, &QAction::triggered, m_canvas, &CanvasView::copy);
    connect(m_actions.copyWithoutMetadata, &QAction::triggered, m_canvas, &CanvasView::copyWithoutMetadata);
    connect(m_actions.keepMetadata, &QAction::toggled, m_canvas,
        [this](bool keep) { m_canvas->setMetadataChoice(keep ? MetadataChoice::Keep : MetadataChoice::Strip); });
    connect(m_actions.savePictureAs, &QAction::triggered, m_saver,
        [this] { m_saver->saveAs(m_canvas->content().picture()); });
    connect(m_saver, &PictureSaver::saved, this, &CanvasPage::showSaved);
    connect(m_actions.openFolder, &QAction::triggered, this, &CanvasPage::openFolder);
    connect(m_canvas, &CanvasView::contentChanged, this, &CanvasPage::offerActions);
    m_canvas->addActions({m_actions.copyPicture, m_actions.copyWithoutMetadata, m_actions.savePictureAs,
        m_actions.openFolder, m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomActual, m_actions.zoomFit});
    offerActions();
}

QWidget* CanvasPage::progressStrip() const
{
    return m_progress;
}

void CanvasPage::showFailure(const Failure& failure)
{
    log::error(QStringList {failure.subject, failure.problem, failure.remedy}.join(QStringLiteral("; ")));
    m_message->tell(failureMessage(failureHeadline(failure), failure, m_actions.showLog));
}

void CanvasPage::showInformation(const QString& headline, const QString& details, QAction* action)
{
    m_message->tell({headline, details, action});
}

void CanvasPage::hideInformation()
{
    m_message->withdrawInformation();
}

void CanvasPage::keepInformation(
    const QString& subject, const QString& headline, const QString& details, QAction* action)
{
    m_message->keep(subject, {headline, details, action});
}

void CanvasPage::showEvent(QShowEvent* event)
{
    m_service.setPreviewsWanted(true);
    QWidget::showEvent(event);
}

void CanvasPage::hideEvent(QHideEvent* event)
{
    m_service.setPreviewsWanted(false); // nobody looks: minimised, too
    QWidget::hideEvent(event);
}

void CanvasPage::begin(JobId job)
{
    m_jobTimer.start();
    if (const GenerationRequest* request = m_jobs.request(job))
        m_canvas->begin(job, *request);
}

void CanvasPage::showPicture(const FinishedPicture& picture)
{
    m_lastSeed = picture.metadata.seed.value_or(0);
    m_canvas->showPicture(picture);
    tellUpscaling(picture.upscaleFailure);
    if (picture.saveFailure)
        m_saver->keep(picture);
}

/// Once, however many pictures it concerns.
void CanvasPage::tellPreviewTrouble(const Failure& failure)
{
    const QString details = failureDetails(failure);
    if (std::exchange(m_previewTrouble, details) == details)
        return;
    log::warning(details);
    m_message->keep(QStringLiteral("previews"),
        {tr("Previews are quick ones: their file can't be used"), details, m_actions.choosePreviews, {}, true});
}

void CanvasPage::forgetPreviewTrouble()
{
    m_previewTrouble.clear();
    m_message->withdraw(QStringLiteral("previews"));
}

/// Stays until a picture has no such trouble.
void CanvasPage::tellUpscaling(const std::optional<Failure>& failure)
{
    const QString subject = QStringLiteral("upscaling");
    if (!failure)
        return m_message->withdraw(subject);
    const QString details = failureDetails(*failure) + u' ' + tr("It is kept as it was drawn.");
    m_message->keep(subject, {tr("The picture could not be upscaled"), details, m_actions.showLog, {}, true});
}

void CanvasPage::end(JobId job, const QString& outcome)
{
    m_canvas->end(job);
    if (m_jobs.current() == 0)
        m_progress->showIdle(outcome); // otherwise the next job follows at once
}

QString CanvasPage::finishedText() const
{
    const QString duration = durationText(double(m_jobTimer.elapsed()) / 1000);
    return tr("Finished in %1, seed %2").arg(duration).arg(m_lastSeed);
}

void CanvasPage::offerActions()
{
    const CanvasContent& content = m_canvas->content();
    const bool whole = !content.picture().picture.isNull();
    m_actions.savePictureAs->setEnabled(whole);
    m_actions.openFolder->setEnabled(whole && !content.picture().path.isEmpty());
    m_actions.copyPicture->setEnabled(whole || content.isUnfinished());
    m_actions.copyWithoutMetadata->setEnabled(whole);
    for (QAction* zoom : {m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomActual, m_actions.zoomFit})
        zoom->setEnabled(!content.isEmpty());
    m_actions.followCanvas->setEnabled(content.isOpened());
    m_stack->setCurrentWidget(content.isEmpty() ? static_cast<QWidget*>(m_examples) : m_canvas);
}

void CanvasPage::showSaved(const FinishedPicture& picture, const QString& path)
{
    const FinishedPicture& shown = m_canvas->content().picture();
    if (shown.job == picture.job && shown.image == picture.image)
        m_canvas->setPath(path);
}

void CanvasPage::goOn()
{
    m_saver->goOn();
}

void CanvasPage::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_canvas->content().picture().path).path()));
}

} // namespace daguerre
