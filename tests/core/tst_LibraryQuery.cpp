// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySchema.h"
#include "core/library/LibrarySearch.h"
#include "core/library/SearchText.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace daguerre;

class LibraryQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_place.isValid());
        const QString path = m_place.filePath(u"library.sqlite"_s);
        m_writer = std::make_unique<IndexDatabase>(path, librarySchema(), IndexDatabase::Access::Write);
        // Newest first; the number is the rating and the month of 2026 too.
        add(5, u"a red apple, best-quality, café"_s, u"worm"_s, u"mini"_s, u"Euler a"_s, 123);
        add(4, u"red pear on a TABLE, Straße"_s, u"lowres"_s, u"mini2"_s, u"DPM++ 2M"_s, 1234);
        add(3, u"빨간사과가 있는 그림 🍎"_s, {}, u"x: y"_s, u"Euler"_s, std::numeric_limits<quint64>::max());
        add(2, u"1girl, 美しい少女とりんご"_s, u"apple"_s, u"other"_s, u"DDIM"_s, 12);
        add(1, u"an empty \"quoted\" place"_s, {}, {}, {}, {});
        m_reader = std::make_unique<IndexDatabase>(path, librarySchema(), IndexDatabase::Access::Read);
        m_search = std::make_unique<LibrarySearch>(*m_reader);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pictures"); // their numbers, newest first
        const auto row = [](const char* name, const QString& text, const char* pictures) {
            QTest::newRow(name) << text << QString::fromLatin1(pictures);
        };
        row("nothing: all", {}, "54321");
        row("spaces: all", u"  \t "_s, "54321");
        row("signs without words: all", u"-- ... : \"\" - ,"_s, "54321");
        row("a word, anywhere", u"apple"_s, "52");
        row("the beginning of a word", u"app"_s, "52");
        row("not the middle", u"pple"_s, "");
        row("all words", u"red apple"_s, "5");
        row("case", u"rEd tAbLe"_s, "4");
        row("folded", u"STRASSE"_s, "4");
        row("without accents", u"cafe"_s, "5");
        row("decomposed", u"café"_s.normalized(QString::NormalizationForm_D), "5");
        row("with a hyphen", u"best-quality"_s, "5");
        row("a phrase", u"\"a red\""_s, "5");
        row("a phrase is whole words", u"\"a re\""_s, "");
        row("a phrase that isn't closed", u"\"red apple"_s, "5");
        row("but not", u"red -apple"_s, "4");
        row("only not", u"-red"_s, "321");
        row("not a phrase", u"-\"red apple\""_s, "4321");
        row("not of a field", u"-model:mini"_s, "321");
        row("negative prompt", u"lowres"_s, "4");
        row("file name", u"file-3"_s, "3");
        row("model", u"model:mini"_s, "54");
        row("model, whole", u"model:\"mini\""_s, "5");
        row("model with signs", u"model:\"x: y\""_s, "3");
        row("model is not prompt", u"model:red"_s, "");
        row("sampler", u"sampler:euler"_s, "53");
        row("sampler, quoted", u"sampler:\"Euler a\""_s, "5");
        row("upper-case field", u"MODEL:mini2"_s, "4");
        row("seed", u"seed:123"_s, "5");
        row("seed of 64 bits", u"seed:18446744073709551615"_s, "3");
        row("seed is no word", u"1234"_s, "");
        row("seed that is none", u"seed:apple"_s, "");
        row("rating", u"rating:4"_s, "54");
        row("rating and word", u"rating:5 red"_s, "5");
        row("after a day", u"after:2026-04-01"_s, "54");
        row("after a month", u"after:2026-04"_s, "54");
        row("before a month", u"before:2026-03"_s, "21");
        row("before a day", u"before:2026-3-16"_s, "321");
        row("between", u"after:2026-02 before:2026-04"_s, "32");
        row("a year", u"after:2026"_s, "54321");
        row("before the year", u"before:2026"_s, "");
        row("field without value: all", u"model: after: rating:"_s, "54321");
        row("no date", u"after:soon"_s, "");
        row("no field", u"foo:bar"_s, "");
        row("Korean within a run", u"사과"_s, "3");
        row("Korean, decomposed", u"사과"_s.normalized(QString::NormalizationForm_D), "3");
        row("one syllable", u"빨"_s, "3");
        row("Korean, other order", u"과사"_s, "");
        row("Han within a run", u"少女"_s, "2");
        row("kana within a run", u"りん"_s, "2");
        row("emoji", u"🍎"_s, "3");
        row("mixed", u"1girl 少女 りんご"_s, "2");
        row("FTS5 words", u"red AND apple"_s, "");
        row("FTS5 signs", u"red* (apple) ^red + {x}"_s, "");
        row("NUL", u"re"_s + QChar(u'\0') + u"d"_s, "54");
        row("quotes inside", u"re\"d"_s, "");
    }

    void finds()
    {
        QFETCH(QString, text);
        QString pictures;
        for (const PictureId id : m_search->find({text, 0}))
            pictures += QString::number(m_numbers.value(id));
        QTEST(pictures, "pictures");
    }

    void minimumRatingAndText()
    {
        QCOMPARE(m_search->find({u"red"_s, 5}).size(), 1);
        QCOMPARE(m_search->find({{}, 3}).size(), 3);
        QCOMPARE(m_search->find({u"rating:2"_s, 4}).size(), 2); // the stricter
    }

    void longQueries()
    {
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += u"red model:mini -x%1 "_s.arg(i);
        QCOMPARE(m_search->find({text, 0}).size(), 2);
        QCOMPARE(m_search->find({QString(100'000, u'a'), 0}).size(), 0);
        QCOMPARE(m_search->find({QString(100'000, QChar(0xac00)), 0}).size(), 0);
        QCOMPARE(m_search->find({QString(100'000, u'"'), 0}).size(), 5);
        QCOMPARE(m_search->find({QString(1, QChar(0xd800)), 0}).size(), 5); // half a character
    }

    void separatesWhatIsWrittenWithoutSpaces()
    {
        QCOMPARE(searchText(u"Red 사과x"_s).simplified(), u"red 사 과 x"_s);
        QCOMPARE(searchText(u"🍎🍎"_s).simplified(), u"🍎 🍎"_s);
    }

    void findsWhatTheUserWrote()
    {
        PictureFacts facts;
        facts.path = u"/pictures/written.png"_s;
        facts.metadata.prompt = u"plum"_s;
        facts.metadata.writtenPrompt = u"보라색 자두"_s;
        facts.metadata.writtenNegativePrompt = u"흐린"_s;
        const PictureId id = LibraryIndex(*m_writer).insert(facts);
        for (const QString& text : {u"자두"_s, u"plum"_s, u"흐린 자두"_s, u"plum 보라색"_s})
            QCOMPARE(m_search->find({text, 0}), QList<PictureId> {id});
        LibraryIndex(*m_writer).erase({id});
    }

    /// The order that is kept follows what others write.
    void seesNewPictures()
    {
        const auto before = m_search->find({});
        const PictureId id = add(9, u"plum"_s, {}, {}, {}, {});
        QCOMPARE(m_search->find({}), QList<PictureId> {id} + before);
        LibraryIndex(*m_writer).erase({id});
        QCOMPARE(m_search->find({}), before);
    }

private:
    PictureId add(int number, const QString& prompt, const QString& negative, const QString& model,
        const QString& sampler, std::optional<quint64> seed)
    {
        PictureFacts facts;
        facts.path = u"/pictures/file-%1.png"_s.arg(number);
        facts.stamp.modified = QDate(2026, number, 15).startOfDay().toMSecsSinceEpoch();
        facts.rating = number;
        facts.metadata.prompt = prompt;
        facts.metadata.negativePrompt = negative;
        facts.metadata.model = model;
        facts.metadata.sampler = sampler;
        facts.metadata.seed = seed;
        const PictureId id = LibraryIndex(*m_writer).insert(facts);
        m_numbers.insert(id, number);
        return id;
    }

    QTemporaryDir m_place;
    std::unique_ptr<IndexDatabase> m_writer;
    std::unique_ptr<IndexDatabase> m_reader;
    std::unique_ptr<LibrarySearch> m_search;
    QHash<PictureId, int> m_numbers;
};

QTEST_GUILESS_MAIN(LibraryQueryTest)
#include "tst_LibraryQuery.moc"
