// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ProgressStrip.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Quantities.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace daguerre {

namespace {

QString stageText(const Progress& progress)
{
    switch (progress.stage) {
    case Stage::LoadingModel:
        return ProgressStrip::tr("Loading model…");
    case Stage::EncodingPrompt:
        return ProgressStrip::tr("Reading the prompt…");
    case Stage::Denoising:
        return ProgressStrip::tr("Step %1 of %2").arg(progress.step).arg(progress.stepCount);
    case Stage::Decoding:
        return ProgressStrip::tr("Developing the picture…");
    case Stage::Upscaling:
        return ProgressStrip::tr("Upscaling…");
    case Stage::Saving:
        return ProgressStrip::tr("Saving…");
    }
    return {};
}

QString positionText(const Progress& progress)
{
    if (progress.imageCount < 2)
        return stageText(progress);
    return ProgressStrip::tr("Picture %1 of %2: %3")
        .arg(progress.image + 1)
        .arg(progress.imageCount)
        .arg(stageText(progress));
}

} // namespace

ProgressStrip::ProgressStrip(QAction* cancel, QAction* follow, QWidget* parent)
    : QWidget(parent)
    , m_step(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_timeLeft(new QLabel(this))
    , m_waiting(new QLabel(this))
    , m_follow(follow)
    , m_followButton(actionButton(follow))
{
    setObjectName(QStringLiteral("progressStrip"));
    m_step->setObjectName(QStringLiteral("progressText"));
    m_bar->setObjectName(QStringLiteral("progress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(80);
    m_timeLeft->setObjectName(QStringLiteral("timeLeft"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setToolTip(tr("Jobs that start when this one ends"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_step, 0);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_timeLeft);
    layout->addWidget(m_waiting);
    m_followButton->setText(tr("Show"));
    connect(follow, &QAction::enabledChanged, this, &ProgressStrip::offerFollow);
    layout->addWidget(m_followButton);
    layout->addWidget(actionButton(cancel));
    reserveWidths();
    showIdle({});
    setWaiting(0);
}

/// Keeps the bar from jumping as the texts beside it change.
void ProgressStrip::reserveWidths()
{
    Progress longest;
    longest.step = longest.stepCount = 88;
    int step = 0;
    for (const Stage stage : {Stage::LoadingModel, Stage::EncodingPrompt, Stage::Denoising, Stage::Decoding,
             Stage::Upscaling, Stage::Saving}) {
        longest.stage = stage;
        step = std::max(step, fontMetrics().horizontalAdvance(stageText(longest)));
    }
    m_step->setMinimumWidth(step);
    m_timeLeft->setMinimumWidth(fontMetrics().horizontalAdvance(timeLeftText(8.8)));
}

void ProgressStrip::showProgress(const Progress& progress)
{
    const int done = progress.image * progress.stepCount + progress.step;
    m_bar->setRange(0, std::max(1, progress.imageCount * progress.stepCount));
    m_bar->setValue(done);
    m_bar->show();
    offerFollow();
    m_step->setText(positionText(progress));
    m_timeLeft->setText(progress.secondsLeft < 0 ? QString() : timeLeftText(progress.secondsLeft));
    announceQuarter(done);
}

void ProgressStrip::showIdle(const QString& text)
{
    m_bar->reset();
    m_bar->hide();
    offerFollow();
    m_step->setText(text);
    m_timeLeft->clear();
    m_announcedQuarter = 0;
}

void ProgressStrip::offerFollow()
{
    m_followButton->setVisible(!m_bar->isHidden() && m_follow->isEnabled());
}

void ProgressStrip::showCancelling()
{
    m_step->setText(tr("Cancelling…"));
    m_timeLeft->clear();
}

void ProgressStrip::setWaiting(int jobs)
{
    m_waiting->setText(tr("%n waiting", nullptr, jobs));
    m_waiting->setVisible(jobs > 0);
}

void ProgressStrip::announceQuarter(int value)
{
    const int quarter = 4 * value / m_bar->maximum();
    if (quarter == m_announcedQuarter)
        return;
    m_announcedQuarter = quarter;
    m_bar->setAccessibleDescription(m_step->text()); // tells screen readers that it changed
}

} // namespace daguerre
