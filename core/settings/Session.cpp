// SPDX-License-Identifier: Apache-2.0
#include "core/settings/Session.h"

namespace daguerre {

Session::Session(GenerationService& service, const QString& dataFolder)
    : m_drafts(m_writer, dataFolder)
    , m_prompts(m_writer, dataFolder)
    , m_jobs(service, m_writer, dataFolder)
{
}

QList<Failure> Session::problems() const
{
    QList<Failure> problems;
    for (const std::optional<Failure>* problem : {&m_drafts.problem(), &m_prompts.problem(), &m_jobs.problem()})
        if (*problem)
            problems.append(**problem);
    return problems;
}

} // namespace daguerre
