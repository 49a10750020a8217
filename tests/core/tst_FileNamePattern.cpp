// SPDX-License-Identifier: Apache-2.0
#include "core/library/FileNamePattern.h"
#include "core/library/SafeFileName.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

const QDateTime when(QDate(2025, 1, 31), QTime(23, 59, 58));

ImageMetadata sample()
{
    ImageMetadata metadata;
    metadata.prompt = u"A (red:1.2)  apple,\non a_table; oil painting: by the sea in summer"_s;
    metadata.negativePrompt = u"bad"_s;
    metadata.steps = 20;
    metadata.sampler = u"DPM++ 2M"_s;
    metadata.scheduleType = u"Karras"_s;
    metadata.guidance = 7.5;
    metadata.seed = std::numeric_limits<quint64>::max();
    metadata.size = QSize(512, 768);
    metadata.model = u"é 👍"_s;
    metadata.modelHash = u"6ce0161689"_s;
    return metadata;
}

/// What makes a name wrong on some system; empty where it is right everywhere.
QString problemOf(const QString& name)
{
    if (name.isEmpty() || (name + "-99999.png"_L1).toUtf8().size() > maximumFileNameBytes)
        return u"length"_s;
    if (QString::fromUtf8(name.toUtf8()) != name || name.contains(QChar::ReplacementCharacter))
        return u"half a character"_s;
    for (const QChar c : name)
        if (c < u' ' || c == u'\x7f' || "/\\:*?\"<>|"_L1.contains(c))
            return u"forbidden character"_s;
    if ("-. "_L1.contains(name.front()) || ". "_L1.contains(name.back()))
        return u"first or last character"_s;
    const QStringList devices {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"COM1"_s, u"LPT9"_s};
    return devices.contains(name.section(u'.', 0, 0).trimmed(), Qt::CaseInsensitive) ? u"device"_s : QString();
}

} // namespace

class FileNamePatternTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesTokens_data()
    {
        QTest::addColumn<QString>("name");
        const auto add = [](const char* pattern, const QString& name) { QTest::newRow(pattern) << name; };
        add("[seed]", u"18446744073709551615"_s);
        add("[seq]-[seed]", u"00042-18446744073709551615"_s);
        add("[date] [datetime]", u"2025-01-31 20250131235958"_s);
        add("[model] [model_name] [model_hash]", u"é 👍 é 👍 6ce0161689"_s);
        add("[sampler] [scheduler] [steps] [cfg]", u"DPM++ 2M Karras 20 7.5"_s);
        add("[width]x[height], [clip_skip]", u"512x768, 1"_s);
        add("[prompt]", u"A_(red_1.2)_apple,_on_a_table;_oil_painting__by_the_sea_in_summer"_s);
        add("[prompt_spaces]", u"A (red_1.2)  apple,_on a_table; oil painting_ by the sea in summer"_s);
        add("[prompt_words]", u"A red 1 2 apple on a table"_s);
        add("[negative_prompt]!", u"bad!"_s);
        add("[unknown] [seed [seed]]", u"[unknown] [seed 18446744073709551615]"_s);
        add("", u"picture"_s);
        add("[date]/[seed]", u"2025-01-31_18446744073709551615"_s);
    }

    void replacesTokens()
    {
        QTEST(fileBaseName(QString::fromLatin1(QTest::currentDataTag()), sample(), when, 42), "name");
    }

    void replacesEveryToken()
    {
        for (const QString& token : fileNameTokens()) {
            const QString name = fileBaseName(u'[' + token + u']', sample(), when, 42);
            QVERIFY2(!name.contains(u'[') && name != "picture"_L1, qPrintable(token));
        }
    }

    void leavesOutWhatAPictureDoesntSay()
    {
        QCOMPARE(fileBaseName(u"[seed]-[prompt_words]"_s, {}, when), u"picture"_s);
        QCOMPARE(fileBaseName(u"[date]-[steps]-[width]"_s, {}, when), u"2025-01-31"_s);
    }

    void doesntExpandValues()
    {
        ImageMetadata metadata = sample();
        metadata.prompt = u"[seed]"_s;
        QCOMPARE(fileBaseName(u"[prompt]"_s, metadata, when), u"[seed]"_s);
    }

    void hostilePrompts_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("name");
        QTest::newRow("320 bytes") << u"🍖"_s.repeated(80) << u"🍖"_s.repeated(32);
        QTest::newRow("separators") << u"f/22, ../../x"_s << u"f_22, .._.._x"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"a_b"_s;
        QTest::newRow("dots and spaces at the end") << u"end. . "_s << u"end"_s;
        QTest::newRow("device") << u"CON"_s << u"_CON"_s;
        QTest::newRow("device with a dot") << u"nul.x"_s << u"_nul.x"_s;
        QTest::newRow("numbered device") << u"lpt1"_s << u"_lpt1"_s;
        QTest::newRow("no device") << u"console"_s << u"console"_s;
        QTest::newRow("option") << u"-rf"_s << u"rf"_s;
        QTest::newRow("parent") << u".."_s << u"picture"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("empty") << QString() << u"picture"_s;
        QTest::newRow("controls") << u"a\u0001\u007f\u0085\u2028\u202eb"_s + QChar(u'\0') << u"a_____b"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xd83c) + u"b"_s << u"a_b"_s;
        QTest::newRow("Windows") << u"a\\b:c*d?e\"f<g>h|i"_s << u"a_b_c_d_e_f_g_h_i"_s;
        QTest::newRow("wide spaces") << u"a\u3000b\u00a0"_s << u"a b"_s;
        QTest::newRow("Korean") << u"빨간 사과 👩‍👩‍👧"_s << u"빨간 사과 👩‍👩‍👧"_s;
        QTest::newRow("a megabyte") << QString(1 << 20, u'x') << QString(128, u'x');
    }

    void hostilePrompts()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, name);
        ImageMetadata metadata = sample();
        metadata.prompt = prompt;
        QCOMPARE(fileBaseName(u"[prompt_spaces]"_s, metadata, when), name);
        QCOMPARE(problemOf(name), QString());
        QCOMPARE(safeBaseName(name, maximumFileNameBytes), name);
        // What stands behind a long prompt survives.
        QVERIFY(fileBaseName(u"[prompt_spaces]-[seed]"_s, metadata, when).endsWith("18446744073709551615"_L1));
    }

    void cutsBetweenCharacters()
    {
        const QString family = u"👩‍👩‍👧"_s; // 18 bytes, one character
        QCOMPARE(cutToBytes(family.repeated(3), 53), family.repeated(2));
        QCOMPARE(cutToBytes(u"e\u0301e\u0301"_s, 5), u"e\u0301"_s);
        QCOMPARE(cutToBytes(family, 10), u"👩‍"_s); // it doesn't fit: between code points
        QCOMPARE(cutToBytes(u"가나"_s, 5), u"가"_s);
        QCOMPARE(cutToBytes(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(cutToBytes({}, 3), QString());
        QCOMPARE(cutToBytes(u"a"_s + u"\u0301"_s.repeated(400), 6), u"a\u0301\u0301"_s);
    }

    void everyNameCanBeCreated()
    {
        QTemporaryDir folder;
        const QList<char32_t> pieces {U'a', U' ', U'.', U'-', U'/', U'\\', U'\n', U'\0', U'한', U'🍖', 0x200d, 0x301,
            0xd83c, U'C', U'O', U'N', U'1', U':', 0xfeff, 0x202e, U'_'};
        QRandomGenerator random(1);
        for (int i = 0; i < 5'000; ++i) {
            ImageMetadata metadata = sample();
            QList<char32_t> text;
            for (int length = random.bounded(random.bounded(400) + 1); length > 0; --length)
                text.append(pieces[random.bounded(int(pieces.size()))]);
            metadata.prompt = QString::fromUcs4(text.constData(), text.size());
            const QString name = fileBaseName(u"[prompt_spaces]"_s, metadata, when);
            QCOMPARE(problemOf(name), QString());
            QCOMPARE(safeBaseName(name, maximumFileNameBytes), name);
            if (i % 50 == 0) {
                QFile file(folder.filePath(name + "-99999.png"_L1));
                QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
            }
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FileNamePatternTest)
#include "tst_FileNamePattern.moc"
