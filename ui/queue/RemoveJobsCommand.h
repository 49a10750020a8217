// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/JobQueue.h"

#include <QUndoCommand>

namespace daguerre {

/// Jobs that were just taken out of the queue; undoing puts them back in their places.
class RemoveJobsCommand final : public QUndoCommand {
public:
    RemoveJobsCommand(JobQueue& queue, QList<std::pair<int, QueuedJob>> jobs, const QString& text)
        : QUndoCommand(text)
        , m_queue(queue)
        , m_jobs(std::move(jobs))
    {
    }

    void undo() override { m_queue.putBack(m_jobs); }
    void redo() override
    {
        if (!std::exchange(m_made, false)) // QUndoStack::push() calls it, too
            m_jobs = m_queue.remove(ids());
    }

private:
    QList<JobId> ids() const
    {
        QList<JobId> ids;
        for (const auto& [index, job] : m_jobs)
            ids.append(job.id);
        return ids;
    }

    JobQueue& m_queue;
    QList<std::pair<int, QueuedJob>> m_jobs;
    bool m_made = true;
};

} // namespace daguerre
