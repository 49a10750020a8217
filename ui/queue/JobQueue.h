// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QObject>

#include <map>

namespace daguerre {

class GenerationService;

/// The window's view of the jobs it gave to the service: what each asked for, which one is being made, how many wait.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    explicit JobQueue(GenerationService& service, QObject* parent = nullptr);

    /// Throws Error(Usage) that names the field.
    void submit(const GenerationRequest& request);
    /// The one that is being made or comes next. Calling it again before the job has ended changes nothing.
    void cancelCurrent();

    bool isEmpty() const { return m_jobs.empty(); }
    int waiting() const { return m_jobs.empty() ? 0 : int(m_jobs.size()) - 1; }
    /// Null for jobs that have ended.
    const GenerationRequest* request(JobId job) const;

Q_SIGNALS:
    void changed();
    /// The current job was asked to end, and will within a step.
    void cancelling();

private:
    void remove(JobId job);

    GenerationService& m_service;
    std::map<JobId, GenerationRequest> m_jobs; // in the order in which they run
};

} // namespace daguerre
