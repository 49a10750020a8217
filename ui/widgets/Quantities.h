// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>

namespace daguerre {

/// "1.2 s", "48 s", "2 min 5 s", "1 h 10 min", in the user's language.
QString durationText(double seconds);
/// "48 s left".
QString timeLeftText(double seconds);
/// "512 × 768"; empty where there is no size.
QString sizeText(QSize size);

} // namespace daguerre
