// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"

#include <QString>

namespace daguerre {

using JobId = quint64;

/// A job: one or more pictures of one prompt on one model; a value. Picture i is drawn from seed + i.
struct GenerationRequest {
    TextToImage picture;
    int count = 1;
    QString checkpoint; // path of the model's file
    QString folder; // where pictures go, made where missing
    QString fileNamePattern; // see FileNamePattern
    QString exactPath; // where not empty: the one picture's file, replaced if there
};

/// Throws Error(Usage) that names the field.
void validate(const GenerationRequest& request);

} // namespace daguerre
