// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/state/StateFile.h"

#include <QDateTime>
#include <QList>

namespace daguerre {

class StateWriter;

struct PastPrompt {
    QString prompt;
    QString negativePrompt;
    QDateTime used; // last
};

/// The prompts that were sent or replaced, across sessions ("prompts.state" in the data folder). Each pair of prompts
/// is there once; the oldest go where there are too many. GUI thread.
class PromptHistory {
public:
    static constexpr qsizetype maximum = 1000;

    PromptHistory(StateWriter& writer, const QString& folder);

    /// Newest first.
    const QList<PastPrompt>& prompts() const { return m_prompts; }
    /// Returns at once; written by the writer's thread. Empty prompts are left out.
    void add(const QString& prompt, const QString& negativePrompt);
    /// The file was damaged.
    const std::optional<Failure>& problem() const { return m_problem; }

private:
    StateWriter& m_writer;
    StateFile m_file;
    QList<PastPrompt> m_prompts;
    std::optional<Failure> m_problem;
};

} // namespace daguerre
