// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <QString>

namespace daguerre {

/// "Mini", in every language.
QString embeddedModelName();
bool isEmbedded(const LoadReport& model);
/// What the window calls a model: the embedded one by its name, others by their file's without its ending.
QString modelName(const LoadReport& model);

} // namespace daguerre
