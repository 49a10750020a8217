// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/TensorTable.h"

#include <string>

namespace daguerre {

struct FamilyMatch {
    ModelFamily family = ModelFamily::StableDiffusion1;
    std::string reason; // what in the file decided
    int nativeSide = 512; // pixels the model was trained at
    bool inpainting = false; // the U-Net takes a mask and a masked picture as well
};

/// Tells a checkpoint's family by what it holds; the file's name is never asked, and metadata is believed only where
/// names and shapes agree with it. Throws Error(Model) which says what the file is where that can't be used, or shows
/// the first names where it isn't known. Missing tensors don't matter here.
FamilyMatch detectFamily(const TensorTable& table);

} // namespace daguerre
