// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/diffusion/prompt/Chunks.h"
#include "core/diffusion/prompt/TextCleaner.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <optional>

using namespace daguerre;

namespace {

using Tokens = std::vector<std::int64_t>;

std::vector<qint64> integers(const QJsonValue& array)
{
    std::vector<qint64> numbers;
    for (const QJsonValue& value : array.toArray())
        numbers.push_back(value.toInteger());
    return numbers;
}

QString joined(const auto& numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts.append(QString::number(number));
    return texts.join(QLatin1Char(' '));
}

// The text that make_cases.py describes at long_word().
std::string randomLetters(int length)
{
    std::string word;
    for (std::uint32_t state = 1; length > 0; --length) {
        state = state * 1664525 + 1013904223;
        word += static_cast<char>('a' + (state >> 24) % 26);
    }
    return word;
}

QString checksum(const Tokens& tokens)
{
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const auto token : tokens)
        hash = (hash ^ static_cast<std::uint64_t>(token)) * 0x100000001B3;
    return QString::number(hash, 16).rightJustified(16, QLatin1Char('0'));
}

std::string repeated(const std::string& text, int times)
{
    std::string result;
    while (times-- > 0)
        result += text;
    return result;
}

QString failureOf(const QString& file)
{
    try {
        Tokenizer tokenizer(file.toStdString());
    } catch (const Error& error) {
        return error.kind == ErrorKind::InputOutput ? QString::fromUtf8(error.what()) : QString();
    }
    return {};
}

} // namespace

class tst_Tokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsTheReference_data();
    void equalsTheReference();
    void longWords();
    void manyMarksOnOneLetter();
    void nestedReferencesEnd();
    void knownIds();
    void chunks_data();
    void chunks();
    void padding();
    void promptsOfUnequalLength();
    void emptyPrompt();
    void vocabularyThatCannotBeUsed();
    void loading();
    void encoding();

private:
    Tokens encode(const std::string& text) const { return m_tokenizer->encode(text); }
    QByteArray vocabularyBytes() const;

    QString m_vocabularyFile;
    QJsonObject m_reference;
    std::optional<Tokenizer> m_tokenizer;
};

void tst_Tokenizer::initTestCase()
{
    m_vocabularyFile = QFINDTESTDATA("../../resources/clip/bpe_simple_vocab_16e6.txt.gz");
    m_tokenizer.emplace(m_vocabularyFile.toStdString());
    QFile file(QFINDTESTDATA("../data/tokenizer/cases.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    m_reference = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(m_reference.value(QLatin1String("cases")).toArray().size() > 500);
}

void tst_Tokenizer::equalsTheReference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("clean");
    QTest::addColumn<std::vector<qint64>>("tokens");
    QTest::addColumn<std::vector<qint64>>("ends");
    int number = 0;
    for (const QJsonValue& value : m_reference.value(QLatin1String("cases")).toArray()) {
        const QJsonObject row = value.toObject();
        const auto text = row.contains(QLatin1String("hex"))
            ? QByteArray::fromHex(row.value(QLatin1String("hex")).toString().toLatin1())
            : row.value(QLatin1String("text")).toString().toUtf8();
        QTest::addRow("%s %d", qPrintable(row.value(QLatin1String("group")).toString()), number++)
            << text << row.value(QLatin1String("clean")).toString() << integers(row.value(QLatin1String("tokens")))
            << integers(row.value(QLatin1String("ends")));
    }
}

void tst_Tokenizer::equalsTheReference()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, clean);
    QFETCH(std::vector<qint64>, tokens);
    QFETCH(std::vector<qint64>, ends);
    QCOMPARE(QString::fromStdString(cleanPrompt(text.toStdString())), clean);
    const Tokens ids = encode(text.toStdString());
    QCOMPARE(joined(ids), joined(tokens));
    QCOMPARE(joined(chunkEnds(ids)), joined(ends));
}

void tst_Tokenizer::longWords()
{
    for (const QJsonValue& value : m_reference.value(QLatin1String("long words")).toArray()) {
        const QJsonObject word = value.toObject();
        const Tokens tokens = encode(randomLetters(word.value(QLatin1String("length")).toInt()));
        QCOMPARE(qint64(tokens.size()), word.value(QLatin1String("count")).toInteger());
        QCOMPARE(checksum(tokens), word.value(QLatin1String("checksum")).toString());
    }
    QVERIFY(!encode(repeated("a", 1000000)).empty());
}

void tst_Tokenizer::manyMarksOnOneLetter()
{
    // Acute (class 230) and dot below (220) by turns: all dots come first.
    const std::string clean = cleanPrompt(std::string("x") + repeated("\u0301\u0323", 50000));
    QVERIFY(clean == std::string("x") + repeated("\u0323", 50000) + repeated("\u0301", 50000));
}

void tst_Tokenizer::nestedReferencesEnd()
{
    QCOMPARE(cleanPrompt(std::string("&") + repeated("amp;", 60) + "lt;"), std::string("<"));
    QVERIFY(cleanPrompt(std::string("&") + repeated("amp;", 25000)).size() < 100000);
}

void tst_Tokenizer::knownIds()
{
    QCOMPARE(encode("a blue teapot on a wooden table"), (Tokens {320, 1746, 40749, 525, 320, 9057, 2175}));
    QCOMPARE(encode("a blue teapot on a wooden table!"), (Tokens {320, 1746, 40749, 525, 320, 9057, 2175, 256}));
    QCOMPARE(encode("a cat , red"), (Tokens {320, 2368, 267, 736}));
    for (const auto token : encode("<|startoftext|> <|endoftext|>"))
        QVERIFY(token < startToken);
}

void tst_Tokenizer::chunks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<std::size_t>>("ends");
    using Ends = std::vector<std::size_t>;
    const auto as = [](int count) { return QStringLiteral("a ").repeated(count); };
    const auto bs = [](int count) { return QStringLiteral("b ").repeated(count); };
    QTest::newRow("75") << as(75) << Ends {75};
    QTest::newRow("76") << as(76) << Ends {75, 76};
    QTest::newRow("150") << as(150) << Ends {75, 150};
    QTest::newRow("a comma near") << as(70) + QStringLiteral(", ") + bs(10) << Ends {71, 81};
    QTest::newRow("a comma 20 back") << as(55) + QStringLiteral(", ") + bs(20) << Ends {56, 76};
    QTest::newRow("a comma 21 back") << as(54) + QStringLiteral(", ") + bs(21) << Ends {75, 76};
    QTest::newRow("a comma that overflows")
        << as(60) + QStringLiteral(", ") + bs(14) + QStringLiteral(", b") << Ends {75, 77};
    QTest::newRow("a comma that was used") << as(70) + QStringLiteral(", ") + bs(80) << Ends {71, 146, 151};
}

void tst_Tokenizer::chunks()
{
    QFETCH(QString, text);
    QFETCH(std::vector<std::size_t>, ends);
    const Tokens tokens = encode(text.toStdString());
    QCOMPARE(chunkEnds(tokens), ends);
    const ChunkedPrompt prompt = chunked(tokens);
    QCOMPARE(prompt.tokenCount, tokens.size());
    QCOMPARE(prompt.chunks.size(), ends.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        Tokens expected {startToken};
        expected.insert(
            expected.end(), tokens.begin() + std::ptrdiff_t(begin), tokens.begin() + std::ptrdiff_t(ends[i]));
        expected.resize(chunkLength, endToken);
        QVERIFY(std::ranges::equal(prompt.chunks[i], expected));
        begin = ends[i];
    }
}

void tst_Tokenizer::padding()
{
    const Tokens tokens = encode("a cat");
    Tokens expected {startToken, 320, 2368, endToken};
    expected.resize(chunkLength, endToken);
    QVERIFY(std::ranges::equal(chunked(tokens).chunks.front(), expected));
    std::ranges::fill(expected.begin() + 4, expected.end(), 0);
    QVERIFY(std::ranges::equal(chunked(tokens, 0).chunks.front(), expected));
}

void tst_Tokenizer::promptsOfUnequalLength()
{
    ChunkedPrompt brief = chunked(encode("a cat"));
    ChunkedPrompt wordy = chunked(encode(repeated("b ", 151)));
    const ChunkedPrompt asGiven = wordy;
    QVERIFY(padToEqualLength(brief, wordy));
    QCOMPARE(wordy, asGiven);
    QCOMPARE(brief.chunks.size(), 3u);
    QCOMPARE(brief.tokenCount, 2u);
    QCOMPARE(brief.chunks[1], chunked({}).chunks.front());
    QCOMPARE(brief.chunks[2], chunked({}).chunks.front());
    QVERIFY(!padToEqualLength(wordy, brief));
}

void tst_Tokenizer::emptyPrompt()
{
    Tokens expected {startToken};
    expected.resize(chunkLength, endToken);
    for (const char* text : {"", "   ", "\t\n", "\u3000", "&nbsp;"}) {
        const ChunkedPrompt prompt = chunked(encode(text));
        QCOMPARE(prompt.tokenCount, 0u);
        QCOMPARE(prompt.chunks.size(), 1u);
        QVERIFY(std::ranges::equal(prompt.chunks.front(), expected));
    }
}

QByteArray tst_Tokenizer::vocabularyBytes() const
{
    QFile file(m_vocabularyFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Tokenizer::vocabularyThatCannotBeUsed()
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing.gz"));
    QVERIFY(failureOf(missing).startsWith(missing));
    QVERIFY(!failureOf(folder.path()).isEmpty());

    const QByteArray sound = vocabularyBytes();
    QByteArray flipped = sound;
    flipped[100000] = char(flipped[100000] ^ 1);
    const QByteArray broken[]
        = {{}, sound.left(5), sound.left(100000), flipped, "i n\nt h\n", QByteArray(3 << 20, '\x1f')};
    for (const QByteArray& bytes : broken) {
        QFile file(folder.filePath(QStringLiteral("broken.gz")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        QVERIFY(failureOf(file.fileName()).startsWith(file.fileName()));
    }
}

void tst_Tokenizer::loading()
{
    QBENCHMARK
    {
        Tokenizer tokenizer(m_vocabularyFile.toStdString());
    }
}

void tst_Tokenizer::encoding()
{
    const std::string prompt
        = "portrait of a wise old fisherman, wrinkled skin, weathered coat, 85mm lens, shallow depth of field";
    QBENCHMARK
    {
        QVERIFY(!encode(prompt).empty());
    }
}

QTEST_GUILESS_MAIN(tst_Tokenizer)
#include "tst_Tokenizer.moc"
