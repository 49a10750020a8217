// SPDX-License-Identifier: Apache-2.0
#include "core/generation/JobList.h"

#include <algorithm>

namespace daguerre {

JobList::JobList(QList<QueuedJob> jobs)
    : m_jobs(std::move(jobs))
{
}

QueuedJob* JobList::find(JobId job)
{
    const qsizetype index = indexOf(job);
    return index < 0 ? nullptr : &m_jobs[index];
}

const QueuedJob* JobList::find(JobId job) const
{
    const qsizetype index = indexOf(job);
    return index < 0 ? nullptr : &m_jobs[index];
}

QueuedJob* JobList::firstWaiting()
{
    const auto found = std::ranges::find(m_jobs, JobState::Waiting, &QueuedJob::state);
    return found == m_jobs.end() ? nullptr : &*found;
}

int JobList::waiting() const
{
    return int(std::ranges::count(m_jobs, JobState::Waiting, &QueuedJob::state));
}

void JobList::append(const QueuedJob& job)
{
    m_jobs.append(job);
}

bool JobList::move(JobId job, int index)
{
    const qsizetype from = indexOf(job);
    if (from < 0 || m_jobs[from].state == JobState::Running)
        return false;
    qsizetype to = std::clamp(qsizetype(index), firstFree(), m_jobs.size());
    if (to > from)
        --to;
    if (to == from)
        return false;
    m_jobs.move(from, to);
    return true;
}

void JobList::moveToFront(JobId job)
{
    if (const qsizetype from = indexOf(job); from > 0)
        m_jobs.move(from, 0);
}

JobList::Places JobList::take(const QList<JobId>& jobs)
{
    const auto isTaken
        = [&jobs](const QueuedJob& job) { return job.state != JobState::Running && jobs.contains(job.id); };
    Places taken;
    for (qsizetype i = 0; i < m_jobs.size(); ++i) {
        if (isTaken(m_jobs[i]))
            taken.append({int(i), m_jobs[i]});
    }
    m_jobs.removeIf(isTaken);
    return taken;
}

void JobList::putBack(const Places& jobs)
{
    for (const auto& [index, job] : jobs) {
        if (indexOf(job.id) < 0)
            m_jobs.insert(std::clamp(qsizetype(index), firstFree(), m_jobs.size()), job);
    }
}

void JobList::drop(JobId job)
{
    m_jobs.removeIf([job](const QueuedJob& each) { return each.id == job; });
}

qsizetype JobList::indexOf(JobId job) const
{
    const auto found = std::ranges::find(m_jobs, job, &QueuedJob::id);
    return found == m_jobs.end() ? -1 : found - m_jobs.begin();
}

qsizetype JobList::firstFree() const
{
    return m_jobs.isEmpty() || m_jobs.first().state != JobState::Running ? 0 : 1;
}

} // namespace daguerre
