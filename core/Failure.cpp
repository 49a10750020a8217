// SPDX-License-Identifier: Apache-2.0
#include "core/Failure.h"

namespace daguerre {

Failure toFailure(const Error& error)
{
    return {error.kind, QString::fromStdString(error.subject), QString::fromStdString(error.problem),
        QString::fromStdString(error.remedy)};
}

} // namespace daguerre
