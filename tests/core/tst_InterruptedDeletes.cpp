// SPDX-License-Identifier: Apache-2.0
#include "tests/core/LibraryTrashTest.h"

#include "core/library/Sidecar.h"

using namespace Qt::StringLiterals;
using namespace daguerre;

/// A delete that a kill cuts off is finished or taken back at the next start.
class TestInterruptedDeletes final : public daguerre::test::LibraryTrashTest {
    Q_OBJECT

private Q_SLOTS:
    void killedBeforeTheMove()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        const PictureRecord before = ratedApple();
        note(before.id);
        LibraryFixture fixture(database());
        QCOMPARE(opened(fixture).size(), 0);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record().id, before.id);
        QCOMPARE(fixture.record().rating, 4);
        QCOMPARE(fixture.record().path, path);
        QCOMPARE(trashed(fixture, {before.id}).pictures, {before.id});
    }

    void killedAfterTheMove_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("sidecarMoved");
        QTest::newRow("plain") << u"one"_s << true;
        QTest::newRow("before the sidecar's") << u"one"_s << false;
        QTest::newRow("a name to be escaped") << u"밤 100% [1].a"_s << true;
    }

    void killedAfterTheMove()
    {
        QFETCH(QString, name);
        QFETCH(bool, sidecarMoved);
        const QString path = makePicture(m_pictures, name, u"apple"_s);
        const QByteArray bytes = contentOf(path);
        const PictureRecord before = ratedApple();
        trashedAndKilled(before.id);
        if (!sidecarMoved) {
            QVERIFY(QFile::rename(trash(u"files/one.png.xmp"_s), sidecarPath(path)));
            QVERIFY(QFile::remove(trash(u"info/one.png.xmp.trashinfo"_s)));
        }
        LibraryFixture fixture(database());
        const QList<TrashBatch> undoable = opened(fixture);
        QCOMPARE(undoable.size(), 1);
        QCOMPARE(undoable.first().pictures, {before.id});
        QCOMPARE(filesInTrash(), 2);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 0);
        QVERIFY(restored(fixture, undoable.first()));
        QCOMPARE(fixture.record().path, path);
        QCOMPARE(fixture.record().rating, 4);
        QCOMPARE(contentOf(path), bytes);
        QCOMPARE(sidecarRating(sidecarPath(path)), 4);
        QCOMPARE(filesInTrash(), 0);
    }

    /// Of two with the same name in the trash, each is found to be its own.
    void killedAfterTheSecondMove()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        trashedAndKilled(ratedApple().id);
        makePicture(m_pictures, u"one"_s, u"pear"_s);
        {
            LibraryFixture fixture(database());
            QCOMPARE(opened(fixture).size(), 1);
            QVERIFY(fixture.scan({m_pictures}));
            trashed(fixture, fixture.find(u"pear"_s));
        }
        forgetWhere(u"(SELECT max(picture) FROM trashed)"_s);
        LibraryFixture fixture(database());
        const QList<TrashBatch> undoable = opened(fixture);
        QCOMPARE(undoable.size(), 2);
        QVERIFY(restored(fixture, undoable.last()));
        QCOMPARE(fixture.record().metadata.prompt, u"pear"_s);
        QCOMPARE(fixture.record().path, path);
        QVERIFY(restored(fixture, undoable.first()));
        QCOMPARE(fixture.record(u"apple"_s).rating, 4);
    }

    void killedWhileBringingBack_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("to its place") << u"one.png"_s;
        QTest::newRow("beside another") << u"one-2.png"_s;
    }

    void killedWhileBringingBack()
    {
        QFETCH(QString, place);
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        const PictureRecord before = ratedApple();
        {
            LibraryFixture fixture(database());
            QCOMPARE(trashed(fixture, {before.id}).pictures, {before.id});
            if (place != u"one.png") {
                makePicture(m_pictures, u"one"_s, u"pear"_s);
                QVERIFY(fixture.scan({m_pictures}));
            }
        }
        {
            IndexDatabase index(database(), librarySchema(), IndexDatabase::Access::Write);
            LibraryIndex(index).setPlace(before.id, m_pictures + u'/' + place);
        }
        QVERIFY(QFile::rename(trash(u"files/one.png"_s), m_pictures + u'/' + place)); // its sidecar doesn't follow
        LibraryFixture fixture(database());
        QCOMPARE(opened(fixture).size(), 0);
        const PictureRecord after = fixture.record(u"apple"_s);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.path, m_pictures + u'/' + place);
        QCOMPARE(after.rating, 4);
        QCOMPARE(sidecarRating(sidecarPath(after.path)), 4);
        QCOMPARE(filesInTrash(), 0);
        QVERIFY(!QFile::exists(trash(u"info/one.png.trashinfo"_s)));
    }

    void killedWhileDeletingForGood()
    {
        const QString gone = makePicture(m_pictures, u"one"_s, u"apple"_s);
        const QString there = makePicture(m_pictures, u"two"_s, u"pear"_s);
        const PictureRecord apple = ratedApple();
        PictureId pear = 0;
        {
            LibraryFixture fixture(database());
            pear = fixture.find(u"pear"_s).value(0);
        }
        {
            IndexDatabase index(database(), librarySchema(), IndexDatabase::Access::Write);
            LibraryIndex(index).setTrashed(apple.id, {}, {});
            LibraryIndex(index).setTrashed(pear, {}, {});
        }
        QVERIFY(QFile::remove(gone));
        LibraryFixture fixture(database());
        QCOMPARE(opened(fixture).size(), 0);
        QVERIFY(!QFile::exists(sidecarPath(gone)));
        QCOMPARE(fixture.find(), {pear});
        fixture.library.remove({pear});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 0, patience);
        QVERIFY(!QFile::exists(there));
        QCOMPARE(fixture.failures.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestInterruptedDeletes)
#include "tst_InterruptedDeletes.moc"
