// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/Draft.h"
#include "core/state/StateFile.h"

namespace daguerre {

class StateWriter;

/// Keeps the draft in a state file ("draft.state" in the data folder). GUI thread.
class DraftStore {
public:
    /// Reads the draft of the last time; defaults for Mini at the first start.
    DraftStore(StateWriter& writer, const QString& folder);

    const Draft& draft() const { return m_draft; }
    /// Returns at once; written by the writer's thread.
    void save(const Draft& draft);
    /// The file was damaged.
    const std::optional<Failure>& problem() const { return m_problem; }

private:
    StateWriter& m_writer;
    StateFile m_file;
    Draft m_draft;
    std::optional<Failure> m_problem;
};

} // namespace daguerre
