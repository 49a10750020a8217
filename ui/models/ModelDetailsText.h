// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/lora/AddOnFit.h"
#include "core/models/ModelEntry.h"
#include "core/settings/ModelOverrides.h"
#include "core/settings/ModelValues.h"

#include <optional>

namespace daguerre {

/// What the window knows of a model besides its file; a value.
struct ModelContext {
    bool inUse = false;
    std::optional<LoadReport> report = {}; // of loading it, or of what that would do
    std::optional<Failure> failure = {}; // of the same
    std::optional<AddOnFit> fit = {}; // of a LoRA or an embedding, with the model in use
    std::optional<ModelValues> defaults = {}; // the user's
    ModelOverrides overrides = {};
    QStringList vaes = {}; // files of VAEs
};

/// All there is to say of a model, as rich text.
QString modelDetails(const ModelEntry& model, const ModelContext& context);

} // namespace daguerre
