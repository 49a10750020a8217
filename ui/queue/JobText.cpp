// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/JobText.h"

#include "ui/widgets/FailureText.h"
#include "ui/widgets/Quantities.h"

namespace daguerre {

namespace {

constexpr qsizetype longestTitle = 200;

} // namespace

QString JobText::title(const QueuedJob& job)
{
    const QString prompt = QString::fromStdString(job.request.picture.prompt).left(longestTitle).simplified();
    return prompt.isEmpty() ? tr("(no prompt)") : prompt;
}

QString JobText::kind(const QueuedJob& job)
{
    const QString size = sizeText(finalSize(job.request));
    return job.request.count == 1 ? size : tr("%1, %n picture(s)", nullptr, job.picturesLeft()).arg(size);
}

QString JobText::position(const Progress& progress)
{
    if (progress.job == 0 || progress.stage == Stage::LoadingModel || progress.stage == Stage::EncodingPrompt)
        return tr("starting");
    const QString step = tr("step %1 of %2").arg(progress.step).arg(progress.stepCount);
    if (progress.imageCount < 2)
        return step;
    return tr("picture %1 of %2, %3").arg(progress.image + 1).arg(progress.imageCount).arg(step);
}

QString JobText::reason(const QueuedJob& job)
{
    if (job.failure.problem.isEmpty())
        return tr("the program ended twice while this was being made");
    return failureLine(job.failure);
}

} // namespace daguerre
