// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "core/generation/QueuedJob.h"

#include <QList>

#include <utility>

namespace daguerre {

/// Jobs in the order in which they run. One at most is Running, and stays first. A value.
class JobList {
public:
    using Places = QList<std::pair<int, QueuedJob>>; // jobs, and where they were

    JobList() = default;
    explicit JobList(QList<QueuedJob> jobs);

    const QList<QueuedJob>& jobs() const { return m_jobs; }
    bool isEmpty() const { return m_jobs.isEmpty(); }
    /// Null for jobs that aren't in it; valid until the next change of the list.
    QueuedJob* find(JobId job);
    const QueuedJob* find(JobId job) const;
    QueuedJob* firstWaiting();
    int waiting() const;

    void append(const QueuedJob& job);
    /// Puts it before the one that is at `index` now. False where nothing moves, as for one that runs.
    bool move(JobId job, int index);
    void moveToFront(JobId job);
    /// Those that don't run.
    Places take(const QList<JobId>& jobs);
    void putBack(const Places& jobs);
    void drop(JobId job);

private:
    qsizetype indexOf(JobId job) const;
    qsizetype firstFree() const;

    QList<QueuedJob> m_jobs;
};

} // namespace daguerre
