// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySchema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

PictureFacts factsOf(const QString& path, qint64 inode = 1)
{
    PictureFacts facts;
    facts.path = path;
    facts.stamp = {100, 1'700'000'000'000, inode};
    facts.fingerprint = path.toUtf8();
    facts.size = QSize(3, 4);
    facts.metadata.raw = u"apple\nSteps: 20, Seed: 18446744073709551615"_s;
    return facts;
}

} // namespace

class LibraryIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place.emplace();
        m_database = std::make_unique<IndexDatabase>(path(), librarySchema(), IndexDatabase::Access::Write);
        m_index = std::make_unique<LibraryIndex>(*m_database);
    }

    void cleanup()
    {
        m_index.reset();
        m_database.reset();
    }

    void givesBackWhatWasStored()
    {
        PictureFacts facts = factsOf(u"/한글 é/a'b\"c.png"_s);
        facts.rating = 4;
        facts.sidecar = 77;
        facts.state = PictureState::Unreadable;
        facts.problem = u"is empty"_s;
        const PictureId id = m_index->insert(facts);
        const PictureRecord record = m_index->fetch({id, id + 1}).value(0);
        QCOMPARE(record.id, id);
        QCOMPARE(record.path, facts.path);
        QCOMPARE(record.state, PictureState::Unreadable);
        QCOMPARE(record.problem, facts.problem);
        QCOMPARE(record.created.toMSecsSinceEpoch(), facts.stamp.modified);
        QCOMPARE(record.size, facts.size);
        QCOMPARE(record.rating, 4);
        QCOMPARE(record.metadata.prompt, u"apple"_s);
        QCOMPARE(record.metadata.seed, std::numeric_limits<quint64>::max());
        const auto known = m_index->fileAt(facts.path);
        QVERIFY(known);
        QCOMPARE(known->stamp, facts.stamp);
        QCOMPARE(known->sidecar, 77);
        QVERIFY(!m_index->fileAt(facts.path.toUpper()));
    }

    void numbersAreNeverUsedAgain()
    {
        const PictureId last = m_index->insert(factsOf(u"/a/1.png"_s));
        m_index->erase({last});
        QVERIFY(m_index->insert(factsOf(u"/a/2.png"_s)) > last);
    }

    void anUpdateKeepsTheTimeOfCreation()
    {
        const PictureId id = m_index->insert(factsOf(u"/a/1.png"_s));
        const QDateTime created = m_index->fetch({id}).value(0).created;
        PictureFacts facts = factsOf(u"/b/2.png"_s);
        facts.stamp.modified += 5000;
        m_index->update(id, facts);
        const PictureRecord record = m_index->fetch({id}).value(0);
        QCOMPARE(record.created, created);
        QCOMPARE(record.path, u"/b/2.png"_s);
    }

    void foldersByTheirNames()
    {
        // "-", " " and "." come before "/".
        for (const QString& path : {u"/p/a/1.png"_s, u"/p/a-b/2.png"_s, u"/p/a b/c/3.png"_s, u"/p/a/sub/4.png"_s,
                 u"/p/5.png"_s, u"/p/a.b/6.png"_s, u"/p-q/7.png"_s, u"/p/한/8.png"_s})
            m_index->insert(factsOf(path));
        QStringList names = m_index->foldersIn(u"/p"_s);
        names.sort();
        QCOMPARE(names, QStringList({u"a"_s, u"a b"_s, u"a-b"_s, u"a.b"_s, u"한"_s}));
        QCOMPARE(m_index->foldersIn(u"/p/a"_s), QStringList {u"sub"_s});
        names = m_index->foldersIn(u"/"_s);
        names.sort();
        QCOMPARE(names, QStringList({u"p"_s, u"p-q"_s}));
        QCOMPARE(m_index->filesIn(u"/p"_s).size(), 1);
        QCOMPARE(m_index->setStateBelow(u"/p"_s, PictureState::Offline).size(), 7);
        QCOMPARE(m_index->setStateBelow(u"/p"_s, PictureState::Offline).size(), 0);
        QCOMPARE(m_index->setStateBelow(u"/"_s, PictureState::Offline).size(), 1);
        QCOMPARE(m_index->eraseOutside({u"/p/a"_s, u"/p-q"_s}), 5);
        QCOMPARE(m_index->eraseOutside({}), 3);
    }

    void filesInTheRootFolder()
    {
        const PictureId id = m_index->insert(factsOf(u"/1.png"_s));
        QCOMPARE(m_index->fetch({id}).value(0).path, u"/1.png"_s);
        QCOMPARE(m_index->fileAt(u"/1.png"_s)->id, id);
    }

    void filesOfTheSameContent()
    {
        const PictureId id = m_index->insert(factsOf(u"/a/1.png"_s, 7));
        const DiskStamp stamp = factsOf({}, 7).stamp;
        QCOMPARE(m_index->filesLike(stamp, "else").value(0).id, id);
        QCOMPARE(m_index->filesLike({1, 2, 3}, "/a/1.png").value(0).id, id);
        QVERIFY(m_index->filesLike({100, 1, 7}, "else").isEmpty()); // the inode of a file that was changed
        QVERIFY(m_index->filesLike({1, 2, 3}, {}).isEmpty());
        QVERIFY(m_index->hasContent(id, "/a/1.png"));
        QVERIFY(!m_index->hasContent(id, "else"));
    }

    void aTransactionIsTakenBack()
    {
        {
            IndexDatabase::Transaction transaction(*m_database);
            m_index->insert(factsOf(u"/a/1.png"_s));
        }
        QVERIFY(!m_index->fileAt(u"/a/1.png"_s));
    }

    void onlyOneAtAPlace()
    {
        m_index->insert(factsOf(u"/a/1.png"_s));
        QVERIFY_EXCEPTION_THROWN(m_index->insert(factsOf(u"/a/1.png"_s)), Error);
    }

    /// Every page of the file broken in turn: an answer or an error, and the error says that the file is at fault.
    void brokenPages()
    {
        for (int i = 0; i < 300; ++i)
            m_index->insert(factsOf(u"/a/%1.png"_s.arg(i)));
        cleanup();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        int unusable = 0;
        for (qsizetype page = 0; page * 4096 < sound.size(); ++page) {
            QByteArray broken = sound;
            broken.replace(page * 4096, 4096, QByteArray(4096, '\xff'));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(broken);
            file.close();
            try {
                IndexDatabase database(path(), librarySchema(), IndexDatabase::Access::Write);
                LibraryIndex(database).filesIn(u"/a"_s);
                LibraryIndex(database).insert(factsOf(u"/b/1.png"_s));
            } catch (const UnusableDatabase& error) {
                QVERIFY(!error.newer);
                ++unusable;
            }
        }
        QVERIFY(unusable > 3);
    }

    void setAsideUnderANewName()
    {
        cleanup();
        QCOMPARE(setDatabaseAside(path(), false), path() + u".corrupt-1"_s);
        IndexDatabase(path(), librarySchema(), IndexDatabase::Access::Write);
        QCOMPARE(setDatabaseAside(path(), false), path() + u".corrupt-2"_s);
        QVERIFY(!QFile::exists(path()));
        QVERIFY(QFile::exists(path() + u".corrupt-1"_s) && QFile::exists(path() + u".corrupt-2"_s));
    }

private:
    QString path() const { return m_place->filePath(u"library.sqlite"_s); }

    std::optional<QTemporaryDir> m_place;
    std::unique_ptr<IndexDatabase> m_database;
    std::unique_ptr<LibraryIndex> m_index;
};

QTEST_GUILESS_MAIN(LibraryIndexTest)
#include "tst_LibraryIndex.moc"
