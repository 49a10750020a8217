// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/PictureSaver.h"

#include "core/generation/GenerationService.h"
#include "core/generation/JobQueue.h"
#include "core/settings/Settings.h"
#include "ui/dialogs/SavePictureDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAction>

namespace daguerre {

namespace {

const QString subject = QStringLiteral("unsaved pictures");

bool isSame(const FinishedPicture& a, const FinishedPicture& b)
{
    return a.job == b.job && a.image == b.image;
}

} // namespace

PictureSaver::PictureSaver(
    GenerationService& service, JobQueue& jobs, const Settings& settings, MessageBar& bar, QWidget* parent)
    : QObject(parent)
    , m_service(service)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_bar(bar)
    , m_parent(parent)
    , m_retry(new QAction(themedIcon(QStringLiteral("retry")), tr("Retry"), this))
    , m_save(new QAction(themedIcon(QStringLiteral("save")), tr("Save picture as…"), this))
{
    m_retry->setStatusTip(tr("Try to save again, and go on with the queue"));
    m_save->setStatusTip(tr("Save the picture to a file of your choice"));
    connect(m_retry, &QAction::triggered, this, &PictureSaver::goOn);
    connect(m_save, &QAction::triggered, this, [this] {
        if (!m_kept.empty())
            saveAs(m_kept.front());
    });
    connect(&m_service, &GenerationService::pictureSaved, this, &PictureSaver::followSavedAgain);
    connect(&bar, &MessageBar::dismissed, this, [this](const QString& dismissed) {
        if (dismissed == subject)
            m_kept.clear();
    });
}

void PictureSaver::saveAs(const FinishedPicture& picture)
{
    auto* dialog = new SavePictureDialog(picture, m_settings.outputFolder(), m_parent);
    connect(dialog, &SavePictureDialog::saved, this, &PictureSaver::followSaved);
    connect(dialog, &SavePictureDialog::saveFailed, this, &PictureSaver::keep);
    dialog->open();
}

void PictureSaver::keep(const FinishedPicture& picture)
{
    std::erase_if(m_kept, [&](const FinishedPicture& other) { return isSame(other, picture); });
    m_kept.push_back(picture);
    offer();
}

void PictureSaver::goOn()
{
    if (m_kept.empty()) {
        m_jobs.resume();
        return;
    }
    if (m_savingAgain > 0)
        return;
    m_savingAgain = m_kept.size();
    for (const FinishedPicture& picture : m_kept) {
        GenerationRequest request;
        request.folder = m_settings.outputFolder();
        request.fileNamePattern = m_settings.fileNamePattern();
        if (const GenerationRequest* queued = m_jobs.request(picture.job))
            request = *queued;
        m_service.save(picture, request);
    }
}

void PictureSaver::followSavedAgain(const FinishedPicture& picture)
{
    --m_savingAgain;
    if (picture.saveFailure) {
        keep(picture);
        return;
    }
    FinishedPicture unsaved = picture;
    unsaved.path.clear();
    followSaved(unsaved, picture.path);
    if (m_kept.empty())
        m_jobs.resume();
}

void PictureSaver::followSaved(const FinishedPicture& picture, const QString& path)
{
    remove(picture);
    if (!picture.path.isEmpty())
        return; // it was a copy
    Q_EMIT saved(picture, path);
    m_jobs.markSaved(picture.job, picture.image);
}

void PictureSaver::remove(const FinishedPicture& picture)
{
    if (std::erase_if(m_kept, [&](const FinishedPicture& other) { return isSame(other, picture); }) == 0)
        return;
    if (m_kept.empty())
        m_bar.withdraw(subject);
    else
        offer();
}

void PictureSaver::offer()
{
    const QString headline = m_kept.size() == 1 ? tr("The picture could not be saved")
                                                : tr("%n picture(s) could not be saved", nullptr, int(m_kept.size()));
    m_bar.keep(subject, failureMessage(headline, m_kept.back().saveFailure.value_or(Failure()), m_save, m_retry));
}

} // namespace daguerre
