// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/DictionaryFile.h"
#include "core/dictionary/Understanding.h"
#include "core/dictionary/WordForms.h"

#include <QElapsedTimer>
#include <QTest>

using namespace daguerre;

namespace {

const PromptDictionary& dictionary()
{
    return *embeddedDictionary();
}

QString english(const QString& prompt)
{
    return understand(dictionary(), prompt).english;
}

} // namespace

class TestUnderstanding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translates_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ko word") << "사과"
                                 << "red apple";
        QTest::newRow("ko name") << "초록 사과"
                                 << "green apple";
        QTest::newRow("ko without space") << "초록사과"
                                          << "green apple";
        QTest::newRow("ko colour") << "노란 사과, 3D 이모지"
                                   << "yellow apple, 3d emoji";
        QTest::newRow("ko compound") << "노란고양이"
                                     << "yellow cat";
        QTest::newRow("ko particle") << "고양이가"
                                     << "cat";
        QTest::newRow("ko and") << "사과와 고양이"
                                << "red apple and cat";
        QTest::newRow("ko word that ends like a particle") << "거위"
                                                           << "goose";
        QTest::newRow("ko style") << "강아지, 플루언트 이모지, 플랫"
                                  << "dog, fluent emoji, flat";
        QTest::newRow("ko decomposed") << QStringLiteral("사과").normalized(QString::NormalizationForm_D)
                                       << "red apple";
        QTest::newRow("ja word") << "りんご"
                                 << "red apple";
        QTest::newRow("ja katakana") << "リンゴ"
                                     << "red apple";
        QTest::newRow("ja half width") << "ﾘﾝｺﾞ"
                                       << "red apple";
        QTest::newRow("ja run") << "黄色いりんごと猫、3D絵文字"
                                << "yellow apple and cat, 3d emoji";
        QTest::newRow("ja of") << "赤い車の猫"
                               << "red automobile cat";
        QTest::newRow("ja ending kana") << "かわゆいねこ"
                                        << "cat";
        QTest::newRow("ja unknown compound") << "犬の画像認識"
                                             << "dog";
        QTest::newRow("ja brackets") << "（犬：1.3）"
                                     << "(dog:1.3)";
        QTest::newRow("LoRA tags") << "roter <lora:Apfel (v1):0.5>Apfel<lora:빨강:-1>"
                                   << "red apple <lora:Apfel (v1):0.5><lora:빨강:-1>";
        QTest::newRow("de word") << "Apfel"
                                 << "red apple";
        QTest::newRow("de case") << "APFEL"
                                 << "red apple";
        QTest::newRow("de name") << "grüner Apfel"
                                 << "green apple";
        QTest::newRow("de endings") << "gelbe Äpfel"
                                    << "yellow apple";
        QTest::newRow("de plural") << "zwei rote Häuser"
                                   << "two red houses";
        QTest::newRow("de article") << "ein roter Hut"
                                    << "red hat";
        QTest::newRow("de and") << "Hund und Katze, 3D-Emoji"
                                << "dog and cat, 3d emoji";
        QTest::newRow("de sharp s") << "weiße Katze"
                                    << "white cat";
        QTest::newRow("de homograph beside German") << "ein Stern"
                                                    << "star";
        QTest::newRow("weights") << "(사과:1.3), [고양이], ((Hund))"
                                 << "(red apple:1.3), [cat], ((dog))";
        QTest::newRow("mixed languages") << "사과 and Hund, 猫"
                                         << "red apple and dog, cat";
        QTest::newRow("mixed in a segment") << "a red Apfel"
                                            << "a red apple";
        QTest::newRow("unknown left out") << "쿵야한 사과"
                                          << "red apple";
        QTest::newRow("unknown segment left out") << "쿵야한, 사과, 쿵야한"
                                                  << "red apple";
        QTest::newRow("unknown keeps brackets") << "(쿵야한:1.2), 사과"
                                                << "(쿵야한:1.2), red apple";
        QTest::newRow("lines") << "사과\n고양이"
                               << "red apple\ncat";
    }

    void translates()
    {
        QFETCH(const QString, prompt);
        QFETCH(const QString, expected);
        QCOMPARE(english(prompt), expected);
        QCOMPARE(english(expected), expected);
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("prompt");
        for (const char* prompt : {"", " ", "red apple, 3d emoji", "  red  apple ,3D Emoji\n", "gift", "rot", "Hut",
                 "hut", "bus", "rose", "Rose", "hand", "orange", "tag", "a stern man in a boot", "brand new gift box",
                 "die hard", "bad kind", "the handy man was still in bed", "I am a cat", "tier list", "warm hell, flat",
                 "(red:1.2) [rose::0.5]", "<lora:x:0.8> car BREAK dog", "a cat <lora:Apfel:1>", "<lora:사과:1>",
                 "кошка", "chat noir", "安娜塔西亞", "쿵야", "!!!", "12:30", "mist, fog, wind"})
            QTest::newRow(prompt) << QString::fromUtf8(prompt);
    }

    void leavesAlone()
    {
        QFETCH(const QString, prompt);
        const Understanding understood = understand(dictionary(), prompt);
        QCOMPARE(understood.english, prompt);
        QVERIFY(understood.words.isEmpty());
    }

    void englishNamesAreLeftAlone()
    {
        for (const DictionaryTerm* term : dictionary().completing({}, 100'000)) {
            for (const QString& meaning : term->meanings)
                QCOMPARE(english(meaning), meaning);
        }
    }

    /// What is given to the model is understood as itself, so that a picture's prompt makes the picture again.
    void understandsWhatItSays()
    {
        const auto terms = dictionary().completing({}, 100'000);
        QVERIFY(terms.size() > 10'000);
        for (qsizetype i = 0; i < terms.size(); ++i) {
            const QString prompt = terms[i]->written + u' ' + terms[(i * 7919) % terms.size()]->written;
            const QString given = english(prompt);
            QCOMPARE(english(given), given);
        }
    }

    void everyTermIsUnderstood()
    {
        QStringList missed;
        for (const DictionaryTerm* term : dictionary().completing({}, 100'000)) {
            if (scriptOf(term->key.front().unicode()) == WordScript::Latin)
                continue; // German ones that may be English need company
            if (english(term->written) != term->meanings.first())
                missed.append(term->written + u" -> " + english(term->written));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void tellsWhatWasUnderstood()
    {
        const Understanding understood = understand(dictionary(), QStringLiteral("쿵야한 빨간 사과, Katze"));
        QCOMPARE(understood.english, QStringLiteral("red apple, cat"));
        const QList<UnderstoodWord> expected {{QStringLiteral("빨간 사과"), QStringLiteral("red apple")},
            {QStringLiteral("Katze"), QStringLiteral("cat")}};
        QCOMPARE(understood.words, expected);
        QCOMPARE(understood.unknown, QStringList {QStringLiteral("쿵야한")});
    }

    void namesUnknownGermanWords()
    {
        const Understanding understood = understand(dictionary(), QStringLiteral("ein quirliger Hund"));
        QCOMPARE(understood.english, QStringLiteral("quirliger dog"));
        QCOMPARE(understood.unknown, QStringList {QStringLiteral("quirliger")});
    }

    void hostileInput_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("brackets") << QString(20'000, u'(');
        QTest::newRow("one run") << QString(20'000, u'犬');
        QTest::newRow("one word") << QString(20'000, u'가');
        QTest::newRow("one Latin word") << QString(20'000, u'e');
        QTest::newRow("halves of pairs") << QString(2'000, QChar(0xd83c));
        QTest::newRow("nul") << QString(2'000, QChar(0));
        QTest::newRow("marks") << QString(20'000, QChar(0x301));
        QTest::newRow("ligature") << QString(2'000, QChar(0xfdfa)); // NFKC makes 18 characters of it
        QTest::newRow("articles") << QStringLiteral("der die das ").repeated(2'000);
    }

    void hostileInput()
    {
        QFETCH(const QString, prompt);
        QElapsedTimer timer;
        timer.start();
        const QString given = english(prompt);
        QCOMPARE(english(given), given);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void longPrompts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("en") << "a red apple on a table, 3d emoji, highly detailed, ";
        QTest::newRow("de") << "ein roter Apfel und eine grüne Birne auf dem Tisch, 3D-Emoji, ";
        QTest::newRow("ja") << "赤いりんごと黄色い車の横の猫、3D絵文字、";
        QTest::newRow("ko") << "빨간 사과와 노란 자동차 옆의 고양이, 3D 이모지, ";
    }

    void longPrompts()
    {
        QFETCH(const QString, words);
        QString prompt;
        while (prompt.toUtf8().size() < 5'000)
            prompt += words;
        english(prompt);
        QBENCHMARK
        {
            english(prompt);
        }
    }
};

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "tst_Understanding.moc"
