// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// "1.2 s", "48 s", "2 min 5 s", "1 h 10 min", in the user's language.
QString durationText(double seconds);

} // namespace daguerre
