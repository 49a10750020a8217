// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace daguerre {

/// Whether what a picture says about its making goes to other programs with it.
enum class MetadataChoice { Keep, Strip };

/// For a drag: Shift strips whatever the user's choice is otherwise.
inline MetadataChoice draggedMetadata(MetadataChoice usual, Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? MetadataChoice::Strip : usual;
}

} // namespace daguerre
