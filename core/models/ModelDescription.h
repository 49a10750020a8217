// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelEntry.h"

namespace daguerre {

/// Reads a model's header, never its weights. A file that can't be read, or used, gives the reason in place of the
/// rest; nothing is thrown. Any thread.
ModelFacts describeModel(const QString& path);

} // namespace daguerre
