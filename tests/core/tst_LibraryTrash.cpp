// SPDX-License-Identifier: Apache-2.0
#include "tests/core/LibraryTrashTest.h"

#include "core/library/Sidecar.h"

#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace daguerre;

class TestLibraryTrash final : public daguerre::test::LibraryTrashTest {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        const QByteArray bytes = contentOf(path);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const PictureRecord before = rated(fixture, u"apple"_s);
        const TrashBatch batch = trashed(fixture, {before.id});
        QCOMPARE(batch.pictures, {before.id});
        QCOMPARE(fixture.find().size(), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!QFile::exists(sidecarPath(path)));
        QCOMPARE(contentOf(trash(u"files/one.png"_s)), bytes);
        QVERIFY(contentOf(trash(u"info/one.png.trashinfo"_s)).contains(QByteArray("Path=" + path.toUtf8())));
        QVERIFY(fixture.scan({m_pictures})); // a scan doesn't take it for missing
        QCOMPARE(fixture.find().size(), 1);

        QSignalSpy restored(&fixture.library, &Library::restored);
        fixture.library.restore(batch);
        QVERIFY(restored.wait(patience));
        const PictureRecord after = fixture.record(u"apple"_s);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.path, path);
        QCOMPARE(after.rating, 4);
        QCOMPARE(after.created, before.created);
        QCOMPARE(contentOf(path), bytes);
        QCOMPARE(sidecarRating(sidecarPath(path)), 4);
        QCOMPARE(filesInTrash(), 0);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 2);
        QVERIFY(fixture.failures.isEmpty());
    }

    void backAfterARestart()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        QList<TrashBatch> batches;
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
            rated(fixture, u"apple"_s);
            for (const PictureId id : fixture.find())
                batches.append(trashed(fixture, {id}));
        }
        LibraryFixture fixture(database());
        const QList<TrashBatch> undoable = opened(fixture);
        QCOMPARE(undoable.size(), 2);
        QCOMPARE(undoable.last().id, batches.last().id);
        QCOMPARE(undoable.last().pictures, batches.last().pictures);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 0);
        QSignalSpy restored(&fixture.library, &Library::restored);
        fixture.library.restore(undoable.first());
        fixture.library.restore(undoable.last());
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 2, patience);
        QCOMPARE(fixture.record(u"apple"_s).path, path);
        QCOMPARE(fixture.record(u"apple"_s).rating, 4);
        QCOMPARE(fixture.find().size(), 2);
    }

    void sameNamesInTheTrash()
    {
        LibraryFixture fixture(database());
        QList<TrashBatch> batches;
        for (const QString& prompt : {u"apple"_s, u"pear"_s, u"plum"_s}) {
            makePicture(m_pictures, u"one"_s, prompt);
            QVERIFY(fixture.scan({m_pictures}));
            batches.append(trashed(fixture, fixture.find()));
        }
        QCOMPARE(filesInTrash(), 3);
        QSignalSpy restored(&fixture.library, &Library::restored);
        for (const TrashBatch& batch : batches)
            fixture.library.restore(batch);
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 3, patience);
        // No file takes another's place.
        QCOMPARE(fixture.record(u"apple"_s).path, m_pictures + u"/one.png"_s);
        QCOMPARE(fixture.record(u"pear"_s).path, m_pictures + u"/one-2.png"_s);
        QCOMPARE(fixture.record(u"plum"_s).path, m_pictures + u"/one-3.png"_s);
        QCOMPARE(fixture.record(u"apple"_s).id, batches.first().pictures.first());
        QCOMPARE(fixture.find(u"\"one 3\""_s).size(), 1);
        QCOMPARE(filesInTrash(), 0);
    }

    void foldersThatAreGoneAreMadeAgain()
    {
        const QString path = makePicture(m_pictures + u"/sub"_s, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const TrashBatch batch = trashed(fixture, fixture.find(u"apple"_s));
        QVERIFY(QDir(m_pictures).rmdir(u"sub"_s));
        fixture.library.restore(batch);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 2, patience);
        QCOMPARE(fixture.record(u"apple"_s).path, path);
    }

    void emptiedTrashIsForgotten()
    {
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        makePicture(m_pictures, u"three"_s, u"plum"_s);
        PictureId plum = 0;
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
            plum = fixture.find(u"plum"_s).value(0);
            trashed(fixture, fixture.find(u"apple"_s));
            trashed(fixture, fixture.find(u"pear"_s));
            trashed(fixture, fixture.find(u"plum"_s));
        }
        QVERIFY(QFile::remove(trash(u"files/two.png"_s)));
        QVERIFY(QFile::rename(trash(u"files/three.png"_s), m_pictures + u"/three.png"_s)); // by a file manager
        LibraryFixture fixture(database());
        QCOMPARE(opened(fixture).size(), 1);
        QCOMPARE(fixture.find(), {plum});
    }

    void whatIsGoneFromTheTrashIsTold()
    {
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const TrashBatch batch = trashed(fixture, fixture.find());
        QVERIFY(QFile::remove(trash(u"files/one.png"_s)));
        QSignalSpy restored(&fixture.library, &Library::restored);
        fixture.library.restore(batch);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.failures.size(), 1, patience);
        QCOMPARE(fixture.failures.first().first().value<Failure>().subject, m_pictures + u"/one.png"_s);
        QCOMPARE(restored.size(), 0);
    }

    void refusedWhereThereIsNoTrash()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        QFile file(trash({}).chopped(1)); // a file has the folder's name
        QVERIFY(file.open(QIODevice::WriteOnly));
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const PictureRecord before = rated(fixture, u"apple"_s);
        QSignalSpy trashed(&fixture.library, &Library::trashed);
        QSignalSpy refused(&fixture.library, &Library::trashRefused);
        fixture.library.trash({before.id});
        QVERIFY(refused.wait(patience));
        QCOMPARE(refused.first().first().value<QList<PictureId>>(), {before.id});
        const auto why = refused.first().at(1).value<Failure>();
        QCOMPARE(why.subject, path);
        QVERIFY(!why.problem.isEmpty() && !why.remedy.isEmpty());
        QCOMPARE(trashed.size(), 0);
        QVERIFY(!QDir(u"files"_s).exists() && !QDir(u"info"_s).exists()); // Qt 6.4's idea of a trash
        QCOMPARE(fixture.record().state, PictureState::Present);
        QVERIFY(QFile::exists(path));
        QCOMPARE(sidecarRating(sidecarPath(path)), 4);
    }

    /// A disk has a trash of its own, or the delete is refused; never is a picture lost.
    void onAnotherFileSystem()
    {
        const QString disk = u"/dev/shm"_s;
        if (!QFileInfo(disk).isWritable() || QStorageInfo(disk) == QStorageInfo(m_place->path()))
            QSKIP("there is no second file system to write to");
        const QString diskTrash = disk + u"/.Trash-%1"_s.arg(::getuid());
        const bool hadTrash = QFileInfo::exists(diskTrash);
        const QTemporaryDir folder(disk + u"/tst_LibraryTrash"_s);
        const QString path = makePicture(folder.path(), u"one"_s, u"apple"_s);
        const QByteArray bytes = contentOf(path);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({folder.path()}));
        QSignalSpy trashed(&fixture.library, &Library::trashed), refused(&fixture.library, &Library::trashRefused);
        fixture.library.trash(fixture.find());
        QTRY_COMPARE_WITH_TIMEOUT(trashed.size() + refused.size(), 1, patience);
        QCOMPARE(QFile::exists(path), trashed.isEmpty());
        if (!trashed.isEmpty()) {
            fixture.library.restore(trashed.first().first().value<TrashBatch>());
            QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 1, patience);
        }
        QCOMPARE(contentOf(path), bytes);
        if (!hadTrash)
            QDir(diskTrash).removeRecursively();
    }

    void someGoSomeStay()
    {
        const QString gone = makePicture(m_pictures, u"gone"_s, u"apple"_s);
        makePicture(m_pictures, u"there"_s, u"pear"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const PictureId stays = fixture.find(u"apple"_s).value(0), goes = fixture.find(u"pear"_s).value(0);
        QVERIFY(QFile::remove(gone));
        QSignalSpy refused(&fixture.library, &Library::trashRefused);
        QCOMPARE(trashed(fixture, fixture.find()).pictures, {goes});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        QCOMPARE(refused.first().first().value<QList<PictureId>>(), {stays});
        QCOMPARE(fixture.find(), {stays});
    }

    // What a kill in the middle leaves behind is made by hand: the index notes a delete before the file moves.

    void whatCanNotBeDeletedForGoodStays()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const QList<PictureId> ids = fixture.find();
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path + u"/inside"_s)); // no file any more
        fixture.library.remove(ids);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.failures.size(), 1, patience);
        QCOMPARE(fixture.failures.first().first().value<Failure>().subject, path);
        QCOMPARE(fixture.find(), ids);
    }

    /// A full disk, in between: the files are back in their places, and so is the row.
    void anIndexThatTakesNoMoreTrashesNothing()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        const PictureRecord before = ratedApple();
        {
            IndexDatabase index(database(), librarySchema(), IndexDatabase::Access::Write);
            index.run(uR"(CREATE TRIGGER full BEFORE INSERT ON trashed WHEN NEW.file <> ''
                BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END)"_s);
        }
        LibraryFixture fixture(database());
        QSignalSpy refused(&fixture.library, &Library::trashRefused);
        fixture.library.trash({before.id});
        QVERIFY(refused.wait(patience));
        QVERIFY(refused.first().at(1).value<Failure>().problem.contains(u"full"));
        QVERIFY(QFile::exists(path));
        QCOMPARE(sidecarRating(sidecarPath(path)), 4);
        QCOMPARE(fixture.find(), {before.id});
        QCOMPARE(filesInTrash(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryTrash)
#include "tst_LibraryTrash.moc"
