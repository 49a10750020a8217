// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

namespace daguerre {

/// Pictures that were dragged or copied to another program without having been saved: they lie in the user's cache
/// folder, as the other program may read them long after.

/// Writes the picture with its metadata and returns the file's path. Throws Error(InputOutput).
QString writeUnsaved(const FinishedPicture& picture);
/// The same without metadata, of the file's pixels where there is one, under a name that says nothing of the prompt.
QString writeStripped(const FinishedPicture& picture);
/// Its bytes.
QByteArray strippedPng(const FinishedPicture& picture);
/// Removes those older than a week. Call at the start.
void removeOldUnsaved();

} // namespace daguerre
