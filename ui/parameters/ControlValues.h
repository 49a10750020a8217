// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/generation/Upscaling.h"
#include "core/settings/Draft.h"

#include <QString>

namespace daguerre {

/// Everything that the controls hold and that a picture can say of itself; a value.
struct ControlValues {
    TextToImage picture;
    SeedMode seedMode = SeedMode::Random;
    QString checkpoint; // empty: the embedded model
    Upscaling upscaling = Upscaling::None;

    bool operator==(const ControlValues&) const = default;
};

/// `now` with every field that differs between `from` and `to` as `to` has it: what making or taking back one change
/// does to controls that have changed since.
ControlValues changed(ControlValues now, const ControlValues& from, const ControlValues& to);
/// How many fields differ.
int differences(const ControlValues& a, const ControlValues& b);

} // namespace daguerre
