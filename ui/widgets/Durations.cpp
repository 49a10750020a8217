// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Durations.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace daguerre {

QString durationText(double seconds)
{
    if (seconds < 9.95)
        return QCoreApplication::translate("Durations", "%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = qint64(std::llround(seconds));
    if (whole < 60)
        return QCoreApplication::translate("Durations", "%1 s").arg(whole);
    if (whole < 3600)
        return QCoreApplication::translate("Durations", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return QCoreApplication::translate("Durations", "%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

} // namespace daguerre
