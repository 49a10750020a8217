// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"

namespace daguerre {

/// What kind of thing went wrong, as a sentence without a full stop.
QString failureHeadline(const Failure& failure);
/// "subject: problem" with the parts that there are.
QString failureLine(const Failure& failure);
/// "subject: problem. What to do."
QString failureDetails(const Failure& failure);

} // namespace daguerre
