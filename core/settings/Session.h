// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/JobQueue.h"
#include "core/settings/DraftStore.h"
#include "core/settings/PromptHistory.h"
#include "core/state/StateWriter.h"

namespace daguerre {

/// What the program was in the middle of and goes on with at the next start, as state files in the data folder. GUI
/// thread; destroying it writes what is still waiting to be written. The service outlives it.
class Session {
public:
    Session(GenerationService& service, const QString& dataFolder);

    DraftStore& drafts() { return m_drafts; }
    PromptHistory& prompts() { return m_prompts; }
    JobQueue& jobs() { return m_jobs; }
    /// Files that were found damaged, in words for the user.
    QList<Failure> problems() const;

private:
    StateWriter m_writer; // first: the others write to it to the end
    DraftStore m_drafts;
    PromptHistory m_prompts;
    JobQueue m_jobs;
};

} // namespace daguerre
