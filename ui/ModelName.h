// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <QString>

namespace daguerre {

/// What the window calls a model: "Mini" for the embedded one, otherwise the file's name without its ending.
QString modelName(const LoadReport& model);

} // namespace daguerre
