// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/ControlsCommand.h"

namespace daguerre {

ControlsCommand::ControlsCommand(Kind kind, ControlValues before, ControlValues after, Apply apply)
    : m_kind(kind)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_apply(std::move(apply))
{
}

void ControlsCommand::redo()
{
    if (!std::exchange(m_made, false)) // QUndoStack::push() calls it, too
        m_apply(m_before, m_after);
}

bool ControlsCommand::mergeWith(const QUndoCommand* next)
{
    const auto& later = static_cast<const ControlsCommand&>(*next);
    if (differences(m_before, m_after) != 1 || differences(m_before, later.m_after) > 1
        || differences(m_after, later.m_after) != 1)
        return false;
    m_after = later.m_after;
    setObsolete(m_before == m_after);
    return true;
}

} // namespace daguerre
