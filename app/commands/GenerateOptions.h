// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"
#include "core/generation/GenerationRequest.h"

#include <QStringList>

#include <optional>

namespace daguerre {

/// What `daguerre generate` was asked for.
struct GenerateOptions {
    GenerationRequest request;
    std::optional<int> width; // absent: the model's own
    std::optional<int> height;
    DeviceChoice device = DeviceChoice::Auto;
    Precision precision = Precision::Float32;
    int threads = 0;
    QString previewsFolder; // empty: not asked for
    QString latentsFile;
    QString reportFile;
};

/// `arguments` start with the command's own name. Throws Error(Usage) that names the option and what it may be.
GenerateOptions parseGenerateOptions(const QStringList& arguments);

} // namespace daguerre
