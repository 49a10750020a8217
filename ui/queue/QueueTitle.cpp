// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/QueueTitle.h"

#include "core/generation/JobQueue.h"

#include <QCoreApplication>

namespace daguerre {

QString queueTitle(const JobQueue& jobs)
{
    const QString name = QStringLiteral("Daguerre");
    const Progress& progress = jobs.progress();
    QString state;
    if (progress.job != 0)
        state = QStringLiteral("%1/%2").arg(progress.step).arg(progress.stepCount);
    if (const int waiting = jobs.waiting(); waiting > 0) {
        const QString count = QCoreApplication::translate("daguerre::QueueTitle", "%n waiting", nullptr, waiting);
        state = state.isEmpty() ? count : QStringLiteral("%1, %2").arg(state, count);
    }
    return state.isEmpty() ? name : QStringLiteral("%1 – %2").arg(state, name);
}

} // namespace daguerre
