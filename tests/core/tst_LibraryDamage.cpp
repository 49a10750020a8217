// SPDX-License-Identifier: Apache-2.0
#include "tests/core/LibraryTest.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace daguerre;

/// The index's file is damaged, foreign, or has no room: nothing of the pictures is lost.
class TestLibraryDamage final : public daguerre::test::LibraryTest {
    Q_OBJECT

private Q_SLOTS:
    void damagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("aside");
        QTest::newRow("no database") << QByteArray(5000, 'x') << u".corrupt-1"_s;
        QTest::newRow("cut") << QByteArray() << u".corrupt-1"_s;
        QTest::newRow("newer") << QByteArray("newer") << u".newer-1"_s;
        QTest::newRow("another program's") << QByteArray("other") << u".corrupt-1"_s;
    }

    void damagedIndexIsMadeAnew()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, aside);
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
            fixture.library.rate(fixture.find(), 4);
        }
        spoil(content);
        const QByteArray spoilt = contentOf(database());
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 1, patience);
        QCOMPARE(fixture.record().rating, 4);
        QCOMPARE(fixture.failures.size(), 1);
        const auto failure = fixture.failures.first().first().value<Failure>();
        QCOMPARE(failure.kind, ErrorKind::InputOutput);
        QCOMPARE(failure.subject, database());
        QVERIFY(failure.problem.contains(database() + aside));
        QVERIFY(!failure.remedy.isEmpty());
        QCOMPARE(contentOf(database() + aside), spoilt);
    }

    void damagedWhileItIsOpen()
    {
        for (int i = 0; i < 50; ++i)
            makePicture(m_pictures, u"one"_s, u"apple"_s);
        {
            LibraryFixture fixture(database());
            QVERIFY(fixture.scan({m_pictures}));
        }
        LibraryFixture fixture(database());
        QSignalSpy opened(&fixture.library, &Library::opened);
        QVERIFY(opened.wait(patience));
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        const qint64 rest = file.size() - 4096;
        QCOMPARE(file.write(QByteArray(rest, '\xff')), rest);
        file.close();
        fixture.library.find({});
        for (int i = 0; i < 5; ++i)
            fixture.library.fetch({1, 2}); // each meets the damage
        QTRY_COMPARE_WITH_TIMEOUT(fixture.failures.size(), 1, patience);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 50);
        QCOMPARE(fixture.failures.size(), 1);
        QVERIFY(QFile::exists(database() + u".corrupt-1"_s));
        QVERIFY(!QFile::exists(database() + u".corrupt-2"_s));
    }

    /// Told once; once there is room, all is there.
    void noRoomForTheIndex()
    {
        for (int i = 0; i < 200; ++i)
            makePicture(m_pictures, u"one"_s, QString(2000, QChar(u'a' + i % 20)));
        LibraryFixture fixture(database());
        QSignalSpy opened(&fixture.library, &Library::opened);
        QVERIFY(opened.wait(patience));
        struct rlimit before {
        }, small {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        small = {200'000, before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        fixture.library.setFolders({m_pictures});
        const bool told = QTest::qWaitFor([&] { return !fixture.failures.isEmpty(); }, patience);
        fixture.library.add(m_pictures + u"/one.png"_s);
        fixture.find();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(told);
        const auto failure = fixture.failures.first().first().value<Failure>();
        QCOMPARE(failure.subject, database());
        QVERIFY(!failure.remedy.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find().size(), 200, patience); // nobody asked for another scan
        QCOMPARE(fixture.failures.size(), 1);
        QVERIFY(!QFile::exists(database() + u".corrupt-1"_s));
    }

    /// The pictures are shown although there is no place for the index.
    void worksWithoutAPlaceForTheIndex()
    {
        makePicture(m_pictures, u"one"_s, u"apple"_s);
        QDir().mkpath(database()); // a folder has its name
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.find().size(), 1);
        QCOMPARE(fixture.failures.size(), 1);
    }

private:
    void spoil(const QByteArray& content)
    {
        QFile::remove(database() + u"-wal"_s);
        if (content.isEmpty()) {
            QVERIFY(QFile::resize(database(), 3 * 4096)); // the table's pages are gone
        } else if (content == "newer" || content == "other") {
            const QString name = u"spoil"_s;
            {
                auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
                connection.setDatabaseName(database());
                QVERIFY(connection.open());
                QSqlQuery query(connection);
                QVERIFY(
                    query.exec(content == "newer" ? u"PRAGMA user_version = 99"_s : u"PRAGMA application_id = 1"_s));
            }
            QSqlDatabase::removeDatabase(name);
        } else {
            writeOld(database(), content);
        }
    }
};

QTEST_GUILESS_MAIN(TestLibraryDamage)
#include "tst_LibraryDamage.moc"
