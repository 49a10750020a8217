// SPDX-License-Identifier: Apache-2.0
#include "LibraryFixture.h"

#include "core/library/Sidecar.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace daguerre;

/// What other programs do in the folders shows by itself, without another scan.
class LibraryWatchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset();
        m_place.emplace();
        m_pictures = m_place->filePath(u"pictures"_s);
        makePicture(m_pictures, u"first"_s, u"apple"_s);
        makePicture(m_pictures + u"/sub"_s, u"second"_s, u"pear"_s);
        m_fixture.emplace(m_place->filePath(u"library.sqlite"_s));
        QVERIFY(m_fixture->scan({m_pictures}));
        QCOMPARE(m_fixture->find().size(), 2);
    }

    void cleanup()
    {
        QVERIFY(m_fixture->failures.isEmpty());
        m_fixture.reset();
    }

    void newFiles()
    {
        QSignalSpy finished(&m_fixture->library, &Library::scanFinished);
        makePicture(m_pictures, u"old"_s, u"plum"_s);
        makePicture(m_pictures + u"/sub"_s, u"young"_s, u"quince"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"plum"_s).size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"quince"_s).size(), 1, patience);
        QVERIFY(finished.isEmpty()); // is told of scans that the user asked for
    }

    void newFolders()
    {
        const QString outside = m_place->filePath(u"outside"_s);
        makePicture(outside + u"/deep"_s, u"third"_s, u"plum"_s);
        QVERIFY(QDir().rename(outside, m_pictures + u"/inside"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"plum"_s).size(), 1, patience);
        makePicture(m_pictures + u"/inside/deep"_s, u"fourth"_s, u"quince"_s); // they are watched as well
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"quince"_s).size(), 1, patience);
    }

    void goneFilesAndTheirReturn()
    {
        const QByteArray bytes = contentOf(m_pictures + u"/first.png"_s);
        const PictureId id = m_fixture->record(u"apple"_s).id;
        QVERIFY(QFile::remove(m_pictures + u"/first.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).state, PictureState::Missing, patience);
        writeOld(m_place->filePath(u"back.png"_s), bytes);
        QVERIFY(QFile::rename(m_place->filePath(u"back.png"_s), m_pictures + u"/first.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).state, PictureState::Present, patience);
        QCOMPARE(m_fixture->record(u"apple"_s).id, id);
    }

    void movedFilesKeepTheirRow()
    {
        const auto before = m_fixture->find();
        m_fixture->library.rate(before, 5);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find({}, 5).size(), 2, patience);
        QVERIFY(QFile::rename(m_pictures + u"/first.png"_s, m_pictures + u"/sub/moved.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).path, m_pictures + u"/sub/moved.png"_s, patience);
        QVERIFY(QDir().rename(m_pictures + u"/sub"_s, m_pictures + u"/other"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).path, m_pictures + u"/other/moved.png"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"pear"_s).path, m_pictures + u"/other/second.png"_s, patience);
        QCOMPARE(m_fixture->find(), before);
        QCOMPARE(m_fixture->find({}, 5).size(), 2);
        for (const PictureRecord& record : m_fixture->records())
            QCOMPARE(record.state, PictureState::Present);
    }

    /// A copy that pauses in the middle: a reason, then the picture.
    void growingFiles()
    {
        const QString source = makePicture(m_place->path(), u"source"_s, u"plum"_s);
        const QByteArray png = contentOf(source);
        const qsizetype part = png.size() * 9 / 10;
        QFile file(m_pictures + u"/growing.png"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png.first(part));
        file.flush();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"growing"_s).state, PictureState::Unreadable, patience);
        QVERIFY(!m_fixture->record(u"growing"_s).problem.isEmpty());
        file.write(png.sliced(part));
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"growing"_s).state, PictureState::Present, patience);
        QVERIFY(m_fixture->record(u"growing"_s).problem.isEmpty());
    }

    void foldersThatGoAndComeBack()
    {
        const auto ids = m_fixture->find();
        QVERIFY(QDir().rename(m_pictures, m_place->filePath(u"unplugged"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).state, PictureState::Offline, patience);
        QCOMPARE(m_fixture->record(u"pear"_s).state, PictureState::Offline);
        makePicture(m_place->filePath(u"unplugged/sub"_s), u"third"_s, u"plum"_s);
        QVERIFY(QDir().rename(m_place->filePath(u"unplugged"_s), m_pictures));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"apple"_s).state, PictureState::Present, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find().size(), 3, patience);
        QVERIFY(m_fixture->find().contains(ids.first()) && m_fixture->find().contains(ids.last()));
        makePicture(m_pictures + u"/sub"_s, u"fourth"_s, u"quince"_s); // it is watched again
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"quince"_s).size(), 1, patience);
    }

    void ratingsOfOtherPrograms()
    {
        writeSidecarRating(m_pictures + u"/sub/second.png"_s, 2);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record(u"pear"_s).rating, 2, patience);
    }

    /// At most four a second, whatever happens.
    void changesAreGathered()
    {
        QElapsedTimer time;
        time.start();
        QSignalSpy changed(&m_fixture->library, &Library::changed);
        for (int i = 0; i < 100; ++i)
            m_fixture->library.add(makePicture(m_pictures, u"new"_s, u"plum"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find(u"plum"_s).size(), 100, patience);
        QVERIFY(changed.size() <= 2 + time.elapsed() / 250);
    }

private:
    std::optional<QTemporaryDir> m_place;
    QString m_pictures;
    std::optional<LibraryFixture> m_fixture;
};

QTEST_GUILESS_MAIN(LibraryWatchingTest)
#include "tst_LibraryWatching.moc"
