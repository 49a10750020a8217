// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/LoadReport.h"

namespace daguerre {

std::string_view familyId(ModelFamily family)
{
    return family == ModelFamily::Mini ? "mini" : "sd1";
}

std::string_view familyName(ModelFamily family)
{
    return family == ModelFamily::Mini ? "Daguerre Mini" : "Stable Diffusion 1.x";
}

} // namespace daguerre
