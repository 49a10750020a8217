// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/JobText.h"

#include <QCoreApplication>

namespace daguerre {

namespace {

constexpr qsizetype longestTitle = 200;

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("daguerre::JobText", text, comment, n);
}

} // namespace

QString jobTitle(const QueuedJob& job)
{
    const QString prompt = QString::fromStdString(job.request.picture.prompt).left(longestTitle).simplified();
    return prompt.isEmpty() ? tr("(no prompt)") : prompt;
}

QString jobKind(const QueuedJob& job)
{
    const TextToImage& picture = job.request.picture;
    const QString size = tr("%1 × %2").arg(picture.width).arg(picture.height);
    const int left = job.picturesLeft();
    return job.request.count == 1 ? size : tr("%1, %2 pictures").arg(size).arg(left);
}

QString jobPosition(const Progress& progress)
{
    if (progress.job == 0 || progress.stage == Stage::LoadingModel)
        return tr("starting");
    const QString step = tr("step %1 of %2").arg(progress.step).arg(progress.stepCount);
    if (progress.imageCount < 2)
        return step;
    return tr("picture %1 of %2, %3").arg(progress.image + 1).arg(progress.imageCount).arg(step);
}

QString jobReason(const QueuedJob& job)
{
    if (job.failure.problem.isEmpty())
        return tr("the program ended twice while this was being made");
    return job.failure.subject + QStringLiteral(": ") + job.failure.problem;
}

} // namespace daguerre
