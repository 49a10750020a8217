// SPDX-License-Identifier: Apache-2.0
#include "core/settings/ModelValues.h"

namespace daguerre {

ModelValues usualValues(const LoadReport& model)
{
    const bool mini = model.family == ModelFamily::Mini;
    return {20, mini ? 6.0 : 7.0, model.nativeSide, model.nativeSide, mini ? Upscaling::Crisp4x : Upscaling::None};
}

} // namespace daguerre
