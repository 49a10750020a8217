// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daguerre {

/// One "key: value" of a settings line; a bare "key" stands for a value equal to it.
struct InfotextPair {
    QString key;
    QString value;
    bool bare = false;
};

struct InfotextPairs {
    QList<InfotextPair> pairs;
    QStringList leftovers; // pieces between commas that are no pair

    /// How many have a value of their own.
    qsizetype valued() const;
};

/// Splits a settings line at its commas, those inside JSON strings excepted, and decodes those strings (one that is no
/// valid JSON stays as it is). Linear in the length; stops at 10,000 pairs. Any thread; doesn't throw.
InfotextPairs splitInfotextPairs(QStringView line);

/// "key: value", the value as a JSON string where it couldn't be read back otherwise; "key" where both are equal.
QString joinInfotextPair(const QString& key, const QString& value);

} // namespace daguerre
