// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <QString>

namespace daguerre {

/// The TAESD files that previews are made with, by whose latents they decode; empty: quick previews. A value.
struct PreviewDecoders {
    QString stableDiffusion; // 1.x and 2.x
    QString stableDiffusionXL;

    bool operator==(const PreviewDecoders&) const = default;
    /// Mini's latents are its own: always empty.
    QString fileFor(ModelFamily family) const
    {
        switch (family) {
        case ModelFamily::StableDiffusion1:
        case ModelFamily::StableDiffusion2:
            return stableDiffusion;
        case ModelFamily::StableDiffusionXL:
            return stableDiffusionXL;
        case ModelFamily::Mini:
            break;
        }
        return {};
    }
};

} // namespace daguerre
