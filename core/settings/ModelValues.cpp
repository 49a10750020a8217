// SPDX-License-Identifier: Apache-2.0
#include "core/settings/ModelValues.h"

namespace daguerre {

ModelValues usualValues(const LoadReport& model)
{
    const double guidance = model.family == ModelFamily::Mini ? 6 : 7;
    return {20, guidance, model.nativeSide, model.nativeSide};
}

} // namespace daguerre
