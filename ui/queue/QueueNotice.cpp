// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/QueueNotice.h"

#include "core/generation/JobQueue.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>

#include <algorithm>

namespace daguerre {

namespace {

const QString subject = QStringLiteral("queue");

} // namespace

QueueNotice::QueueNotice(JobQueue& jobs, MessageBar& bar, QAction* goOn, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_bar(bar)
    , m_goOn(goOn)
{
    connect(&jobs, &JobQueue::accepted, this, [this] {
        if (m_jobs.isPaused() && m_jobs.pauseReason() != JobQueue::Pause::Blocked)
            tell();
    });
    connect(&jobs, &JobQueue::changed, this, [this] {
        if (!m_bar.isKept(subject))
            return; // never told, or dismissed
        if (m_jobs.isPaused() && hasSomethingToTell())
            tell();
        else
            m_bar.withdraw(subject);
    });
    connect(&jobs, &JobQueue::journalFailed, this, [this, failing = false](const Failure& failure) mutable {
        if (!std::exchange(failing, true)) // once: every later change fails alike
            m_bar.tell(failureMessage(tr("Waiting jobs can't be kept for the next start"), failure, nullptr));
    });
    if (hasSomethingToTell())
        tell();
}

void QueueNotice::tell()
{
    m_bar.keep(subject, {headline(), details(), m_jobs.isPaused() ? m_goOn : nullptr});
}

bool QueueNotice::hasSomethingToTell() const
{
    return m_jobs.waiting() > 0 || setAside() > 0;
}

QString QueueNotice::headline() const
{
    const int waiting = m_jobs.waiting();
    if (waiting == 0)
        return tr("%n job(s) are set aside", nullptr, setAside());
    if (m_jobs.pauseReason() == JobQueue::Pause::Restart)
        return tr("%n job(s) are waiting from the last time", nullptr, waiting);
    return tr("The queue is paused: %n job(s) are waiting", nullptr, waiting);
}

QString QueueNotice::details() const
{
    if (setAside() == 0 || m_jobs.pauseReason() == JobQueue::Pause::Asked)
        return {};
    return tr("A job that failed, or that was being made as the program ended twice, doesn't start by itself. "
              "The queue shows it with the reason.");
}

int QueueNotice::setAside() const
{
    return int(std::ranges::count(m_jobs.jobs(), JobState::SetAside, &QueuedJob::state));
}

} // namespace daguerre
