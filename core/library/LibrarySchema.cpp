// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibrarySchema.h"

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 application = 0x44414755; // "DAGU"
constexpr qint64 version = 1;

QStringList statements()
{
    return {
        // A picture in the trash has a batch and keeps the place it came from. Times are milliseconds since 1970.
        uR"(CREATE TABLE pictures (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            folder TEXT NOT NULL,
            name TEXT NOT NULL,
            state INTEGER NOT NULL,
            problem TEXT NOT NULL,
            created INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            rating INTEGER NOT NULL,
            sidecar INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            fingerprint BLOB NOT NULL,
            infotext TEXT NOT NULL,
            batch INTEGER REFERENCES batches (id)))"_s,
        u"CREATE UNIQUE INDEX places ON pictures (folder, name) WHERE batch IS NULL"_s,
        u"CREATE INDEX newest ON pictures (created DESC, id DESC, rating) WHERE batch IS NULL"_s,
        u"CREATE INDEX inodes ON pictures (inode, state)"_s,
        u"CREATE INDEX fingerprints ON pictures (fingerprint, state)"_s,
        // What is looked for, as searchText() writes it; the row's number is the picture's.
        uR"(CREATE VIRTUAL TABLE words USING fts5 (prompt, negative, model, sampler, name, seed,
            prefix = '2 3', columnsize = 0, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'"))"_s,
        u"CREATE TABLE batches (id INTEGER PRIMARY KEY AUTOINCREMENT)"_s,
        uR"(CREATE TABLE trashed (
            picture INTEGER PRIMARY KEY REFERENCES pictures (id),
            file TEXT NOT NULL,
            sidecar TEXT NOT NULL))"_s,
        u"CREATE INDEX batched ON pictures (batch) WHERE batch IS NOT NULL"_s,
    };
}

} // namespace

const IndexSchema& librarySchema()
{
    static const IndexSchema schema {u"the index of pictures"_s, application, version, statements()};
    return schema;
}

} // namespace daguerre
