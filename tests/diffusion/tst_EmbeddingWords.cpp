// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/Chunks.h"
#include "core/diffusion/prompt/EmbeddingWords.h"

#include <QTest>

#include <numeric>

using namespace daguerre;

namespace {

using Tokens = std::vector<std::int64_t>;

Tokens repeated(std::size_t count, std::int64_t token = 320)
{
    return Tokens(count, token);
}

/// `count` vectors of one embedding.
Tokens vectors(std::int64_t count, std::int64_t first = firstVectorToken)
{
    Tokens ids(static_cast<std::size_t>(count));
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

Tokens operator+(Tokens left, const Tokens& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

} // namespace

class TestEmbeddingWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLongestWordAtEachPlaceCounts()
    {
        EmbeddingWords words;
        const std::size_t ink = words.add({10});
        const std::size_t inkWash = words.add({10, 11});
        const std::size_t wash = words.add({11, 12});
        words.add({});
        QCOMPARE(words.add({10}), std::size_t(4)); // the first of the two stays the one that is found
        const auto places = words.placesIn(Tokens {10, 11, 12, 10, 11, 12, 7, 10, 12, 11, 12});
        QCOMPARE(places.size(), std::size_t(4));
        const std::size_t expected[4][3] = {{0, 2, inkWash}, {3, 2, inkWash}, {7, 1, ink}, {9, 2, wash}};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(places[i].first, expected[i][0]);
            QCOMPARE(places[i].length, expected[i][1]);
            QCOMPARE(places[i].word, expected[i][2]);
        }
    }

    void nothingIsFoundWithoutWords() { QVERIFY(EmbeddingWords().placesIn(Tokens {1, 2}).empty()); }

    void vectorsOfOneEmbeddingStayTogether_data()
    {
        QTest::addColumn<Tokens>("tokens");
        QTest::addColumn<std::vector<std::size_t>>("ends");
        using Ends = std::vector<std::size_t>;
        QTest::newRow("fits") << repeated(67) + vectors(8) << Ends {75};
        QTest::newRow("moves as a whole") << repeated(70) + vectors(8) + repeated(3) << Ends {70, 81};
        QTest::newRow("begins a chunk") << repeated(75) + vectors(8) << Ends {75, 83};
        QTest::newRow("leaves the comma where it is")
            << repeated(70) + Tokens {commaToken} + repeated(4) + vectors(2) << Ends {75, 77};
        QTest::newRow("two of the same are two") << repeated(67) + vectors(8) + vectors(8) << Ends {75, 83};
        QTest::newRow("two different ones are two")
            << repeated(71) + vectors(4) + vectors(4, firstVectorToken + 5) << Ends {75, 79};
        QTest::newRow("a whole chunk") << repeated(1) + vectors(75) << Ends {1, 76};
        QTest::newRow("longer than any chunk") << vectors(80) << Ends {75, 80};
    }
    void vectorsOfOneEmbeddingStayTogether()
    {
        QFETCH(Tokens, tokens);
        QFETCH(std::vector<std::size_t>, ends);
        QCOMPARE(chunkEnds(tokens), ends);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddingWords)
#include "tst_EmbeddingWords.moc"
