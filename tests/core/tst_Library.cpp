// SPDX-License-Identifier: Apache-2.0
#include "tests/core/LibraryTest.h"

#include "core/library/Sidecar.h"

#include <QSet>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace daguerre;

class TestLibrary final : public daguerre::test::LibraryTest {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInTheFolders()
    {
        makePicture(m_pictures, u"old"_s, u"a red apple"_s, 7200);
        makePicture(m_pictures + u"/2026/may"_s, u"new"_s, u"a green pear"_s, 3600, 4711);
        makePicture(m_pictures + u"/.hidden"_s, u"hidden"_s, u"nobody sees it"_s);
        writeOld(m_pictures + u"/notes.txt"_s, "no picture");
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const auto records = fixture.records();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.first().path, m_pictures + u"/2026/may/new.png"_s);
        QCOMPARE(records.first().metadata.prompt, u"a green pear"_s);
        QCOMPARE(records.first().metadata.seed, quint64(4711));
        QCOMPARE(records.first().size, QSize(16, 8));
        QCOMPARE(records.first().state, PictureState::Present);
        QCOMPARE(records.last().path, m_pictures + u"/old.png"_s);
        QVERIFY(qAbs(records.last().created.secsTo(QDateTime::currentDateTime()) - 7200) < 600);
        QVERIFY(fixture.failures.isEmpty());
    }

    void comesBackWithTheSameRows()
    {
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        QList<PictureId> ids;
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
            ids = fixture.find();
            QCOMPARE(ids.size(), 2);
        }
        LibraryFixture fixture(database());
        QCOMPARE(fixture.find(), ids); // before any scan
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find(), ids);
    }

    void foldersThatAreNoLongerNamedLeave()
    {
        const QString other = m_place->filePath(u"pictures-too"_s); // begins like the other one
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(other, u"two"_s, u"pear"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures, other}));
        QCOMPARE(fixture.find().size(), 2);
        QVERIFY(fixture.scan({other + u"/"_s}));
        QCOMPARE(fixture.record().metadata.prompt, u"pear"_s);
        QCOMPARE(fixture.find().size(), 1);
        QVERIFY(QFile::exists(m_pictures + u"/one.png"_s));
    }

    void takesUpAPictureAtOnce()
    {
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QSignalSpy changed(&fixture.library, &Library::changed);
        fixture.library.add(makePicture(m_pictures, u"new"_s, u"apple"_s, 0));
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QCOMPARE(fixture.record().metadata.prompt, u"apple"_s);
        const QString elsewhere = makePicture(m_place->filePath(u"elsewhere"_s), u"x"_s, u"pear"_s);
        fixture.library.add(elsewhere);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 1);
    }

    void aNewerQuestionMakesAnOlderOneVoid()
    {
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QSignalSpy found(&fixture.library, &Library::found);
        for (const QString& text : {u"a"_s, u"ap"_s, u"app"_s})
            fixture.library.find({text, 0});
        QVERIFY(found.wait(patience));
        fixture.find(); // all answers to the earlier ones would have come before
        QCOMPARE(found.first().first().value<LibraryQuery>().text, u"app"_s);
        QCOMPARE(found.size(), 2);
    }

    /// Broken files don't stop the others, say why, and are looked at again.
    void brokenFilesSayWhy()
    {
        const QByteArray png = contentOf(makePicture(m_pictures, u"sound"_s, u"apple"_s));
        writeOld(m_pictures + u"/empty.png"_s, {});
        writeOld(m_pictures + u"/cut.png"_s, png.first(png.size() * 2 / 5));
        writeOld(m_pictures + u"/text.jpg"_s, "hello");
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QHash<QString, PictureRecord> byName;
        for (const PictureRecord& record : fixture.records())
            byName.insert(record.path.section(u'/', -1), record);
        QCOMPARE(byName.size(), 4);
        QCOMPARE(byName[u"sound.png"_s].state, PictureState::Present);
        QCOMPARE(byName[u"empty.png"_s].problem, u"is empty"_s);
        QCOMPARE(byName[u"cut.png"_s].problem, u"the file is cut off"_s);
        QCOMPARE(byName[u"text.jpg"_s].problem, u"is no picture that this program knows"_s);
        for (const QString& name : {u"empty.png"_s, u"cut.png"_s, u"text.jpg"_s})
            QCOMPARE(byName[name].state, PictureState::Unreadable);

        writeOld(m_pictures + u"/cut.png"_s, png + QByteArray(1, '\0'));
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record(u"cut"_s).state, PictureState::Present);
        QCOMPARE(fixture.record(u"cut"_s).id, byName[u"cut.png"_s].id);
    }

    void goneFilesAreMissingAndCanBeForgotten()
    {
        const QString gone = makePicture(m_pictures, u"gone"_s, u"apple"_s);
        makePicture(m_pictures, u"stays"_s, u"pear"_s);
        makePicture(m_pictures + u"/sub"_s, u"below"_s, u"plum"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QVERIFY(QFile::remove(gone));
        QVERIFY(QDir(m_pictures + u"/sub"_s).removeRecursively());
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record(u"apple"_s).state, PictureState::Missing);
        QCOMPARE(fixture.record(u"plum"_s).state, PictureState::Missing);
        QCOMPARE(fixture.record(u"pear"_s).state, PictureState::Present);
        fixture.library.forget(fixture.find());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 1, patience);
        QCOMPARE(fixture.record().metadata.prompt, u"pear"_s);
    }

    /// Another name, another folder, a copy on another disk; the row and its rating go with the picture.
    void movedFilesKeepTheirRow()
    {
        const QString renamed = makePicture(m_pictures, u"first"_s, u"apple"_s);
        const QString moved = makePicture(m_pictures, u"second"_s, u"pear"_s);
        const QString copied = makePicture(m_pictures, u"third"_s, u"plum"_s);
        makePicture(m_pictures + u"/year"_s, u"fourth"_s, u"quince"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const auto before = fixture.find();
        QCOMPARE(before.size(), 4);
        fixture.library.rate(before, 4);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find({}, 4).size(), 4, patience);

        QDir().mkpath(m_pictures + u"/a folder"_s);
        QVERIFY(QFile::rename(renamed, m_pictures + u"/renamed.png"_s));
        QVERIFY(QFile::rename(moved, m_pictures + u"/a folder/moved.png"_s));
        QVERIFY(QFile::rename(sidecarPath(moved), m_pictures + u"/a folder/moved.png.xmp"_s));
        writeOld(m_pictures + u"/a folder/third.png"_s, contentOf(copied)); // another inode and time
        QVERIFY(QFile::remove(copied));
        QVERIFY(QDir().rename(m_pictures + u"/year"_s, m_pictures + u"/jahr"_s));
        QVERIFY(fixture.scan({m_pictures}));

        const auto after = fixture.records();
        QCOMPARE(after.size(), 4);
        QSet<QString> names;
        for (const PictureRecord& record : after) {
            QVERIFY(before.contains(record.id));
            QCOMPARE(record.state, PictureState::Present);
            QCOMPARE(record.rating, 4);
            QCOMPARE(sidecarRating(sidecarPath(record.path)), 4);
            names.insert(record.path.sliced(m_pictures.size()));
        }
        QCOMPARE(names,
            QSet<QString>(
                {u"/renamed.png"_s, u"/a folder/moved.png"_s, u"/a folder/third.png"_s, u"/jahr/fourth.png"_s}));
        QCOMPARE(fixture.find(u"renamed"_s).size(), 1); // the words follow
        QCOMPARE(fixture.find(u"first"_s).size(), 0);
    }

    void aCopyIsAPictureOfItsOwn()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const PictureId id = fixture.find().value(0);
        QVERIFY(QFile::copy(path, m_pictures + u"/copy.png"_s));
        const QByteArray target = QFile::encodeName(m_pictures + u"/link.png"_s);
        QCOMPARE(::link(QFile::encodeName(path).constData(), target.constData()), 0);
        writeOld(m_pictures + u"/copy.png"_s, contentOf(path));
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 3);
        QCOMPARE(fixture.record(u"one"_s).id, id);
    }

    void anotherPictureOfTheSameNameIsAnother()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const PictureId id = fixture.find().value(0);
        QVERIFY(QFile::remove(path));
        QVERIFY(fixture.scan({m_pictures}));
        makePicture(m_pictures, u"one"_s, u"pear"_s);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 1);
        QVERIFY(fixture.record(u"pear"_s).id > id);
    }

    /// An absent root is offline, never purged, and comes back as it was.
    void absentFoldersAreOffline()
    {
        makePicture(m_pictures + u"/sub"_s, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        const auto ids = fixture.find();
        const QString away = m_place->filePath(u"unplugged"_s);
        QVERIFY(QDir().rename(m_pictures, away));
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find(), ids);
        for (const PictureRecord& record : fixture.records())
            QCOMPARE(record.state, PictureState::Offline);
        fixture.library.forget(ids);
        QVERIFY(QDir().rename(away, m_pictures));
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find(), ids);
        for (const PictureRecord& record : fixture.records())
            QCOMPARE(record.state, PictureState::Present);
    }

    void strangeFoldersDoNoHarm()
    {
        makePicture(m_pictures + u"/deep"_s, u"one"_s, u"apple"_s);
        QVERIFY(QFile::link(m_pictures, m_pictures + u"/deep/loop"_s));
        QVERIFY(QFile::link(m_pictures + u"/deep"_s, m_pictures + u"/again"_s));
        QVERIFY(QFile::link(u"/nowhere/at all.png"_s, m_pictures + u"/dangling.png"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(m_pictures + u"/pipe.png"_s).constData(), 0600), 0);
        QDir().mkpath(m_pictures + u"/folder.png"_s);
        const QByteArray name = QFile::encodeName(m_pictures) + "/caf\xe9.png"; // Latin-1
        QCOMPARE(::symlink("deep/one.png", name.constData()), 0);
        LibraryFixture fixture(database());
        const auto remove = qScopeGuard([&name] { ::unlink(name.constData()); }); // Qt can't
        QVERIFY(fixture.scan({m_pictures}));
        QVERIFY(fixture.scan({m_pictures}));
        const auto records = fixture.records();
        QCOMPARE(records.size(), 2);
        QCOMPARE(fixture.record(u"apple"_s).path, m_pictures + u"/deep/one.png"_s);
        const PictureRecord unnameable = fixture.record(u"caf"_s);
        QCOMPARE(unnameable.state, PictureState::Unreadable);
        QVERIFY(unnameable.problem.contains(u"rename"_s));
        QVERIFY(fixture.failures.isEmpty());
    }

    void unreadableFoldersAreOffline()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read every folder");
        const QString folder = m_pictures + u"/locked"_s;
        makePicture(folder, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QVERIFY(QFile::setPermissions(folder, QFileDevice::ExeOwner));
        QVERIFY(fixture.scan({m_pictures}));
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QCOMPARE(fixture.record().state, PictureState::Offline);
    }

    void removesForGood()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        makePicture(m_pictures, u"two"_s, u"pear"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        fixture.library.rate(fixture.find(u"apple"_s), 3);
        fixture.library.remove(fixture.find(u"apple"_s));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 1, patience);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!QFile::exists(path + u".xmp"_s));
        QCOMPARE(fixture.record().metadata.prompt, u"pear"_s);
    }

    /// What was ordered before the end is done.
    void ordersSurviveTheEnd()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
            fixture.library.rate(fixture.find(), 2);
        }
        QCOMPARE(sidecarRating(path + u".xmp"_s), 2);
    }

    void endsAtOnce()
    {
        for (int i = 0; i < 20; ++i)
            makePicture(m_pictures, u"one"_s, u"apple"_s);
        for (int i = 0; i < 20; ++i) {
            Library library(database());
            library.setFolders({m_pictures});
            library.find({});
        }
    }

    void anyNameAndEitherNormalForm()
    {
        const QString folder = m_place->filePath(u"한글 テスト é 🙂"_s);
        const QString composed = u"빨간 사과"_s;
        const QString decomposed = u"푸른 사과"_s.normalized(QString::NormalizationForm_D);
        makePicture(folder, u"composed"_s, composed);
        const QString file = makePicture(folder, u"decomposed"_s, decomposed);
        const QString name = u"/그림 café.png"_s.normalized(QString::NormalizationForm_D);
        QVERIFY(QFile::rename(file, folder + name));
        LibraryFixture fixture(folder + u"/index/library.sqlite"_s);
        QVERIFY(fixture.scan({folder}));
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            QCOMPARE(fixture.find(u"사과"_s.normalized(form)).size(), 2);
            QCOMPARE(fixture.find(u"빨간"_s.normalized(form)).size(), 1);
            QCOMPARE(fixture.find(u"푸른"_s.normalized(form)).size(), 1);
            QCOMPARE(fixture.find(u"그림 CAFÉ"_s.normalized(form)).size(), 1);
        }
        QCOMPARE(fixture.record(u"푸른"_s).path, folder + name); // as it is on the disk
        fixture.library.rate(fixture.find(), 5);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find({}, 5).size(), 2, patience);
        QVERIFY(QFile::exists(folder + name + u".xmp"_s));
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_Library.moc"
