// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/generation/Upscaling.h"

#include <QString>

#include <optional>

namespace daguerre {

enum class SeedMode { Random, Fixed };

/// Where the caret stands in a text, and where the selection began.
struct Caret {
    int anchor = 0;
    int position = 0;

    bool operator==(const Caret&) const = default;
};

/// What the controls hold, sent or not; a value.
struct Draft {
    TextToImage picture;
    SeedMode seedMode = SeedMode::Random;
    int imageCount = 1;
    Caret promptCaret;
    Caret negativeCaret;
    Upscaling upscaling = Upscaling::Crisp4x; // as the other values, the embedded model's

    bool operator==(const Draft&) const = default;
};

} // namespace daguerre
