// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace daguerre {

/// What turns one list of ids into another by taking rows out and putting rows in, so that the rows which stay keep
/// their place in selections.
struct RowChanges {
    struct Run {
        qsizetype first;
        qsizetype count;
        bool operator==(const Run&) const = default;
    };
    QList<Run> removals; // of the old list, last first
    QList<Run> insertions; // of the new list, first first
};

/// Nothing where starting over is better: no row stays, rows changed places, or the changes are in very many places.
std::optional<RowChanges> rowChanges(const QList<qint64>& before, const QList<qint64>& after);

} // namespace daguerre
