// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationRequest.h"

#include <QStringList>

namespace daguerre {

/// The pictures of a job that goes on which were saved but not noted as done before the program ended: files in its
/// folder from `since` on that say what the job asks for, for its picture `first` and those after it without a gap.
/// Reads the folder: not on the GUI thread.
QStringList savedSince(const GenerationRequest& request);

} // namespace daguerre
