// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/JobQueue.h"

#include "core/generation/GenerationService.h"

namespace daguerre {

JobQueue::JobQueue(GenerationService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&service, &GenerationService::finished, this, &JobQueue::remove);
    connect(&service, &GenerationService::failed, this, &JobQueue::remove);
    connect(&service, &GenerationService::cancelled, this, &JobQueue::remove);
}

void JobQueue::submit(const GenerationRequest& request)
{
    m_jobs.emplace(m_service.submit(request), request);
    Q_EMIT changed();
}

void JobQueue::cancelCurrent()
{
    if (m_jobs.empty())
        return;
    m_service.cancel(m_jobs.begin()->first);
    Q_EMIT cancelling();
}

const GenerationRequest* JobQueue::request(JobId job) const
{
    const auto found = m_jobs.find(job);
    return found == m_jobs.end() ? nullptr : &found->second;
}

void JobQueue::remove(JobId job)
{
    if (m_jobs.erase(job))
        Q_EMIT changed();
}

} // namespace daguerre
