// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/Topology.h"

namespace daguerre {

const Topology& topologyOf(ModelFamily family)
{
    static const Topology stableDiffusion1 {
        .attention = {true, true, true, false}, .unetResnets = 2, .vaeLevels = 4, .vaeResnets = 2, .textLayers = 12};
    static const Topology mini {
        .attention = {false, true, true}, .unetResnets = 1, .vaeLevels = 4, .vaeResnets = 1, .textLayers = 4};
    return family == ModelFamily::Mini ? mini : stableDiffusion1;
}

} // namespace daguerre
