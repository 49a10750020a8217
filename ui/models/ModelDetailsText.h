// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/models/ModelEntry.h"
#include "core/settings/ModelValues.h"

#include <optional>

namespace daguerre {

/// What the window knows of a model besides its file; a value.
struct ModelContext {
    std::optional<LoadReport> loaded; // where it is the one in use
    std::optional<ModelValues> defaults; // the user's
};

/// All there is to say of a model, as rich text.
QString modelDetails(const ModelEntry& model, const ModelContext& context);

} // namespace daguerre
