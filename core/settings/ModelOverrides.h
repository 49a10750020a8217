// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <QString>

#include <optional>

namespace daguerre {

/// What the user has said about a checkpoint, where its file doesn't tell or isn't right; a value.
struct ModelOverrides {
    QString vae; // the file whose VAE is used in place of its own; empty: its own
    std::optional<PredictionType> prediction; // nothing: what the file says

    bool operator==(const ModelOverrides&) const = default;
};

} // namespace daguerre
