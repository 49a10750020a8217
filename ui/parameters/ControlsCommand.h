// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/parameters/ControlValues.h"

#include <QUndoCommand>

#include <functional>

namespace daguerre {

/// A change of the controls that is already made. Neighbouring edits of one and the same field are one step, so that a
/// slider's way is taken back as a whole.
class ControlsCommand final : public QUndoCommand {
public:
    enum class Kind { Edit, Several };
    using Apply = std::function<void(const ControlValues& from, const ControlValues& to)>;

    /// `apply` makes the fields that differ as `to` has them.
    ControlsCommand(Kind kind, ControlValues before, ControlValues after, Apply apply);

    void undo() override { m_apply(m_after, m_before); }
    void redo() override;
    int id() const override { return m_kind == Kind::Edit ? 1 : -1; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    Kind m_kind;
    ControlValues m_before;
    ControlValues m_after;
    Apply m_apply;
    bool m_made = true;
};

} // namespace daguerre
