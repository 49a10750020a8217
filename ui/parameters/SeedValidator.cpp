// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/SeedValidator.h"

#include <QRegularExpression>

namespace daguerre {

namespace {

QString seedIn(const QString& text)
{
    static const QRegularExpression labelled(
        QStringLiteral("\\bseed\"?\\s*[:=]?\\s*([0-9]+)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separators(
        QStringLiteral("[\\s,_'’]"), QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = labelled.match(text); match.hasMatch())
        return match.captured(1);
    return QString(text).remove(separators);
}

} // namespace

QValidator::State SeedValidator::validate(QString& text, int& cursor) const
{
    const QString seed = seedIn(text);
    bool fits = false;
    seed.toULongLong(&fits);
    if (!seed.isEmpty() && (!fits || !seed.front().isDigit()))
        return Invalid;
    if (seed != text) {
        text = seed;
        cursor = int(seed.size());
    }
    return Acceptable; // an empty field is filled again when it is left
}

} // namespace daguerre
