// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/DraftStore.h"
#include "core/settings/PromptHistory.h"
#include "core/settings/StateWriter.h"

namespace daguerre {

/// What the program was in the middle of and goes on with at the next start, as state files in the data folder. GUI
/// thread; destroying it writes what is still waiting to be written.
class Session {
public:
    explicit Session(const QString& dataFolder);

    DraftStore& drafts() { return m_drafts; }
    PromptHistory& prompts() { return m_prompts; }
    /// Files that were found damaged, in words for the user.
    QList<Failure> problems() const;

private:
    StateWriter m_writer;
    DraftStore m_drafts;
    PromptHistory m_prompts;
};

} // namespace daguerre
