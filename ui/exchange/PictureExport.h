// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

namespace daguerre {

/// `path`, with ".png" where it has another ending or none.
QString withPngSuffix(const QString& path);
/// Puts the picture at `path`, replacing what is there: a copy of its file byte for byte, or, where it has no file (any
/// more), a new one with the same metadata. The old content stays until the new one is whole. Throws
/// Error(InputOutput).
void exportPicture(const FinishedPicture& picture, const QString& path);

} // namespace daguerre
