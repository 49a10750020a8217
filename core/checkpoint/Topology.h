// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <vector>

namespace daguerre {

/// How a model's parts are built, as far as the names of its tensors depend on it. Widths are not in here.
struct Topology {
    std::vector<bool> attention; // the U-Net's levels, finest first: which have transformers
    int unetResnets; // residual blocks a level on the way down; one more on the way up
    int vaeLevels;
    int vaeResnets; // as unetResnets
    int textLayers;

    int unetLevels() const { return static_cast<int>(attention.size()); }
    /// Blocks of a level as LDM counts them: a down- or up-sampler, or on the way up the skip from one, counts as well.
    int unetBlocks() const { return unetResnets + 1; }
};

const Topology& topologyOf(ModelFamily family);

} // namespace daguerre
