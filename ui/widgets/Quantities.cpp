// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace daguerre {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(daguerre::Quantities)
};

} // namespace

QString durationText(double seconds)
{
    if (seconds < 9.95)
        return Texts::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = qint64(std::llround(seconds));
    if (whole < 60)
        return Texts::tr("%1 s").arg(whole);
    if (whole < 3600)
        return Texts::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Texts::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString timeLeftText(double seconds)
{
    return Texts::tr("%1 left").arg(durationText(seconds));
}

QString sizeText(QSize size)
{
    return size.isEmpty() ? QString() : QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

} // namespace daguerre
