// SPDX-License-Identifier: Apache-2.0
#include "core/settings/Session.h"

namespace daguerre {

Session::Session(const QString& dataFolder)
    : m_drafts(m_writer, dataFolder)
    , m_prompts(m_writer, dataFolder)
{
}

QList<Failure> Session::problems() const
{
    QList<Failure> problems;
    if (m_drafts.problem())
        problems.append(*m_drafts.problem());
    if (m_prompts.problem())
        problems.append(*m_prompts.problem());
    return problems;
}

} // namespace daguerre
