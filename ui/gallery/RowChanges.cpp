// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/RowChanges.h"

#include <QSet>

#include <algorithm>

namespace daguerre {

namespace {

constexpr qsizetype mostRuns = 500;

using Ids = QList<qint64>;

/// The runs of `ids` that aren't in `others`.
QList<RowChanges::Run> runsOutside(const Ids& ids, const QSet<qint64>& others, qsizetype offset)
{
    QList<RowChanges::Run> runs;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (others.contains(ids.at(i)))
            continue;
        if (!runs.isEmpty() && runs.last().first + runs.last().count == offset + i)
            ++runs.last().count;
        else
            runs.append({offset + i, 1});
    }
    return runs;
}

Ids inside(const Ids& ids, const QSet<qint64>& others)
{
    Ids result;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(result), [&](qint64 id) { return others.contains(id); });
    return result;
}

} // namespace

std::optional<RowChanges> rowChanges(const QList<qint64>& before, const QList<qint64>& after)
{
    const auto [oldStart, newStart] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype prefix = oldStart - before.begin();
    const auto [oldEnd, newEnd] = std::mismatch(
        before.rbegin(), std::make_reverse_iterator(oldStart), after.rbegin(), std::make_reverse_iterator(newStart));
    const qsizetype suffix = oldEnd - before.rbegin();
    const Ids oldMiddle = before.mid(prefix, before.size() - prefix - suffix);
    const Ids newMiddle = after.mid(prefix, after.size() - prefix - suffix);
    const QSet<qint64> oldIds(oldMiddle.begin(), oldMiddle.end());
    const QSet<qint64> newIds(newMiddle.begin(), newMiddle.end());
    const Ids staying = inside(oldMiddle, newIds);
    if (staying != inside(newMiddle, oldIds) || prefix + suffix + staying.size() == 0)
        return std::nullopt;
    RowChanges changes {runsOutside(oldMiddle, newIds, prefix), runsOutside(newMiddle, oldIds, prefix)};
    if (changes.removals.size() + changes.insertions.size() > mostRuns)
        return std::nullopt;
    std::reverse(changes.removals.begin(), changes.removals.end());
    return changes;
}

} // namespace daguerre
