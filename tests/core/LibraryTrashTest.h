// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySchema.h"
#include "tests/core/LibraryFixture.h"

#include <QDirIterator>

namespace daguerre::test {

/// A test of deletes, with pictures, index and trash in a folder of its own.
class LibraryTrashTest : public QObject {
    Q_OBJECT

protected:
    PictureRecord ratedApple()
    {
        LibraryFixture fixture(database());
        return fixture.scan({m_pictures}) ? rated(fixture, QStringLiteral("apple")) : PictureRecord();
    }

    void note(PictureId id) const
    {
        IndexDatabase index(database(), librarySchema(), IndexDatabase::Access::Write);
        const qint64 batch = index.insert(QStringLiteral("INSERT INTO batches DEFAULT VALUES"), {});
        index.run(QStringLiteral("UPDATE pictures SET batch = ? WHERE id = ?"), {batch, id});
        LibraryIndex(index).setTrashed(id, {}, {});
    }

    /// The file is in the trash, and the index doesn't know yet.
    void forgetWhere(const QString& picture) const
    {
        IndexDatabase index(database(), librarySchema(), IndexDatabase::Access::Write);
        index.run(QStringLiteral("UPDATE trashed SET file = '', sidecar = '' WHERE picture = ") + picture);
    }

    void trashedAndKilled(PictureId id) const
    {
        {
            LibraryFixture fixture(database());
            trashed(fixture, {id});
        }
        forgetWhere(QString::number(id));
    }

    static bool restored(LibraryFixture& fixture, const TrashBatch& batch)
    {
        QSignalSpy restored(&fixture.library, &Library::restored);
        fixture.library.restore(batch);
        return restored.wait(patience);
    }

    QString database() const { return m_place->filePath(QStringLiteral("library.sqlite")); }
    QString trash(const QString& name) const { return m_place->filePath(QStringLiteral("data/Trash/") + name); }

    int filesInTrash() const
    {
        int count = 0;
        for (QDirIterator each(trash(QStringLiteral("files")), QDir::Files); each.hasNext(); each.next())
            ++count;
        return count;
    }

    static TrashBatch trashed(LibraryFixture& fixture, const QList<PictureId>& ids)
    {
        QSignalSpy trashed(&fixture.library, &Library::trashed);
        fixture.library.trash(ids);
        return trashed.wait(patience) ? trashed.first().first().value<TrashBatch>() : TrashBatch();
    }

    static PictureRecord rated(LibraryFixture& fixture, const QString& text)
    {
        fixture.library.rate(fixture.find(text), 4);
        return QTest::qWaitFor([&] { return fixture.record(text).rating == 4; }, patience) ? fixture.record(text)
                                                                                           : PictureRecord();
    }

    static QList<TrashBatch> opened(LibraryFixture& fixture)
    {
        QSignalSpy opened(&fixture.library, &Library::opened);
        return opened.wait(patience) ? opened.first().first().value<QList<TrashBatch>>() : QList<TrashBatch>();
    }

    std::optional<QTemporaryDir> m_place;
    QString m_pictures;

private Q_SLOTS:
    void init()
    {
        m_place.emplace();
        m_pictures = m_place->filePath(QStringLiteral("pictures"));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_place->filePath(QStringLiteral("data"))));
        QDir().mkpath(m_place->filePath(QStringLiteral("data")));
    }
};

} // namespace daguerre::test
