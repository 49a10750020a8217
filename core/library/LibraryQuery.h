// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace daguerre {

/// What a user looks for; a value. `text` is words, each matched as the beginning of a word of the prompt, negative
/// prompt, model, sampler or file name, and fields:
///
///     apple -worm "on a table"            words, one that must not occur, a phrase
///     model:mini sampler:"Euler a"        a word or phrase of that field alone
///     seed:123                            that very number
///     rating:3                            at least
///     after:2026-01-31 before:2026-02     from the beginning of that day, month or year on; up to it
///
/// All must hold. Compared in NFC, case folded. What isn't understood as a field is looked for as words.
struct LibraryQuery {
    QString text;
    int minimumRating = 0;

    bool operator==(const LibraryQuery&) const = default;
};

/// The query as the index asks it.
struct ParsedQuery {
    QString wanted; // FTS5 expressions; empty: no condition
    QString unwanted;
    int minimumRating = 0;
    QDateTime from; // null: no limit
    QDateTime until; // the first moment that is too late
};

/// Never fails: any text has a meaning. Any thread.
ParsedQuery parseLibraryQuery(const LibraryQuery& query);

} // namespace daguerre
