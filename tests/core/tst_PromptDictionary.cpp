// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/dictionary/DictionaryFile.h"
#include "core/dictionary/WordCompletion.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

namespace {

const PromptDictionary& dictionary()
{
    return *embeddedDictionary();
}

WordCompletions completions(const QString& text)
{
    return completionsFor(dictionary(), text);
}

} // namespace

class TestPromptDictionary final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("dictionary.json")));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("ko") << "사과"
                            << "red apple";
        QTest::newRow("ko phrase") << "생일케이크"
                                   << "birthday cake";
        QTest::newRow("ja") << "犬"
                            << "dog";
        QTest::newRow("ja kana") << "らいおん"
                                 << "lion";
        QTest::newRow("de") << "katze"
                            << "cat";
        QTest::newRow("de phrase") << "roter apfel"
                                   << "red apple";
        QTest::newRow("generic") << "동물"
                                 << "animal";
        QTest::newRow("colour") << "hellblau"
                                << "light blue";
        QTest::newRow("style") << "3d이모지"
                               << "3d emoji";
    }

    void finds()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, meaning);
        const DictionaryTerm* term = dictionary().find(key);
        QVERIFY(term);
        QCOMPARE(term->meanings.first(), meaning);
    }

    void knowsWhatIsEnglish()
    {
        for (const char* word : {"red", "apple", "twemoji", "noto", "3d", "flat", "teal", "hut", "tag"})
            QVERIFY2(dictionary().isEnglish(QString::fromLatin1(word)), word);
        for (const char* word : {"apfel", "katze", "stern"})
            QVERIFY2(!dictionary().isEnglish(QString::fromLatin1(word)), word);
        QVERIFY(dictionary().isHomograph(QStringLiteral("stern")));
        QVERIFY(!dictionary().find(QStringLiteral("keiner")));
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("begin");
        QTest::addColumn<WordCompletion>("first");
        const auto row = [](const char* text, int begin, const char* written, const char* english) {
            QTest::newRow(text) << QString::fromUtf8(text) << begin
                                << WordCompletion {QString::fromUtf8(written), QString::fromUtf8(english)};
        };
        row("사과", 0, "사과", "red apple");
        row("cat, 거북", 5, "거북", "turtle");
        row("빨간 사", 0, "빨간 사과", "red apple");
        row("너구리의 사과", 5, "사과", "red apple");
        row("赤いりん", 2, "りんご", "red apple");
        row("犬と猫", 2, "猫", "cat");
        row("Apf", 0, "Apfel", "red apple");
        row("apf", 0, "apfel", "red apple");
        row("ein roter Ap", 4, "roter Apfel", "red apple");
        row("Hund", 0, "Hund", "dog");
        row("트웨", 0, "트웨모지", "twemoji");
    }

    void completes()
    {
        QFETCH(const QString, text);
        QFETCH(const int, begin);
        QFETCH(const WordCompletion, first);
        const WordCompletions found = completions(text);
        QVERIFY(!found.words.isEmpty());
        QCOMPARE(int(found.begin), begin);
        QCOMPARE(found.words.first().written, first.written);
        QCOMPARE(found.words.first().english, first.english);
        QVERIFY(found.words.size() <= 8);
    }

    void offersNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            {"", " ", "사과 ", "사과,", "a", "red", "app", "hut", "rose", "bus", "ap", "り", "쿵", "12", "хл"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void offersNothing()
    {
        QFETCH(const QString, text);
        QVERIFY(completions(text).words.isEmpty());
    }

    void offersOtherMeanings()
    {
        QStringList english;
        for (const WordCompletion& word : completions(QStringLiteral("사과")).words)
            english.append(word.english);
        QVERIFY(english.contains(QStringLiteral("green apple")));
        QVERIFY(completions(QStringLiteral("플랫"))
                    .words.contains({QStringLiteral("플랫"), QStringLiteral("twemoji, flat")}));
    }

    void offersWhatTheModelWasTaughtFirst()
    {
        const auto whale = completions(QStringLiteral("고")).words;
        QCOMPARE(whale.first().english, QStringLiteral("whale")); // not goggles, whose word is as short
        const auto exact = completions(QStringLiteral("토")).words;
        QCOMPARE(exact.first().written, QStringLiteral("토")); // though it wasn't taught a vomiting face
        QVERIFY(exact.contains({QStringLiteral("토끼"), QStringLiteral("rabbit")}));
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"english\": [");
        QTest::newRow("other JSON") << QByteArray("[1, 2]");
        QTest::newRow("no terms") << QByteArray(R"({"english": ["dog"], "de": {}})");
        QTest::newRow("numbers out of range")
            << QByteArray(R"({"english": ["dog"], "de": {"Hund": [1, -1, 1e99, "x"]}})");
        QTest::newRow("wrong kinds") << QByteArray(R"({"english": {"dog": 1}, "de": ["Hund"], "words": 7})");
    }

    void refusesDamagedFiles()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY_EXCEPTION_THROWN(readDictionary(write(bytes)), Error);
    }

    void refusesMissingFiles()
    {
        QVERIFY_EXCEPTION_THROWN(readDictionary(m_folder.filePath(QStringLiteral("none"))), Error);
    }

    void takesWhatIsWhole()
    {
        const PromptDictionary small = readDictionary(
            write(R"({"english": ["dog", "cat"], "de": {"Hund": [0, 9], "": [0], "?": [1], "Katze": [1]}, "new": 1})"));
        QCOMPARE(small.completing({}, 10).size(), 2);
        QCOMPARE(small.find(u"hund")->meanings, QStringList {QStringLiteral("dog")});
    }
};

QTEST_GUILESS_MAIN(TestPromptDictionary)
#include "tst_PromptDictionary.moc"
