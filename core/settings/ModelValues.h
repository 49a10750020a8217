// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/generation/Upscaling.h"

namespace daguerre {

/// What suits one model and not another; a value.
struct ModelValues {
    int steps = 20;
    double guidanceScale = 6;
    int width = 128;
    int height = 128;
    Upscaling upscaling = Upscaling::Crisp4x;

    bool operator==(const ModelValues&) const = default;
};

/// For the first use of a model.
ModelValues usualValues(const LoadReport& model);

} // namespace daguerre
