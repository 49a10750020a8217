// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/JapaneseWords.h"

#include "core/dictionary/WordForms.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace daguerre {

namespace {

constexpr int unreached = std::numeric_limits<int>::max() / 2;
constexpr int unknownCost = 10; // a character

/// The cheapest way to read a run up to a place, its last piece being understood or not.
struct Reading {
    int cost = unreached;
    bool fromKnown = true; // the piece before the last is understood
    WordPiece last;
};

/// Of parting a term from an unknown character of its own kind before it, or after it: nouns come last.
int tearCostBefore(qsizetype termLength)
{
    return termLength == 1 ? 30 : termLength == 2 ? 12 : 0;
}

int tearCostAfter(qsizetype termLength)
{
    return termLength == 1 ? 30 : termLength == 2 ? 25 : termLength == 3 ? 8 : 0;
}

class JapaneseReader {
public:
    JapaneseReader(const PromptDictionary& dictionary, QStringView run)
        : m_dictionary(dictionary)
        , m_run(run)
        , m_known(run.size() + 1)
        , m_unknown(run.size() + 1)
    {
        m_known[0].cost = 0;
    }

    QList<WordPiece> pieces()
    {
        for (qsizetype at = 0; at < m_run.size(); ++at) {
            readUnknown(at);
            readTerms(at);
            readParticle(at);
        }
        return wayBack();
    }

private:
    bool sameKind(qsizetype left, qsizetype right) const
    {
        return scriptOf(m_run[left].unicode()) == scriptOf(m_run[right].unicode());
    }

    static void offer(Reading& reading, int cost, bool fromKnown, WordPiece piece)
    {
        if (cost < reading.cost)
            reading = {cost, fromKnown, piece};
    }

    /// "赤い" and the like end visibly.
    bool isOfOneKind(const WordPiece& piece) const { return sameKind(piece.begin, piece.begin + piece.length - 1); }

    void readUnknown(qsizetype at)
    {
        const WordPiece piece {at, 1};
        const Reading& known = m_known[at];
        int torn = 0;
        if (at > 0 && known.last.term && sameKind(at - 1, at))
            torn = isOfOneKind(known.last) ? tearCostAfter(known.last.length) : 5;
        offer(m_unknown[at + 1], known.cost + unknownCost + torn, true, piece);
        offer(m_unknown[at + 1], m_unknown[at].cost + unknownCost, false, piece);
    }

    void readTerms(qsizetype at)
    {
        for (const DictionaryTerm* term : m_dictionary.beginning(m_run.sliced(at))) {
            const qsizetype length = term->key.size();
            const int torn = at > 0 && sameKind(at - 1, at) ? tearCostBefore(length) : 0;
            offer(m_known[at + length], m_known[at].cost + 1, true, {at, length, term});
            offer(m_known[at + length], m_unknown[at].cost + 1 + torn, false, {at, length, term});
        }
    }

    void readParticle(qsizetype at)
    {
        const int length = japaneseParticle(m_run.sliced(at));
        if (length > 0 && m_known[at].last.term)
            offer(m_known[at + length], m_known[at].cost + 2, true, {at, length, nullptr, true});
    }

    QList<WordPiece> wayBack() const
    {
        QList<WordPiece> pieces;
        qsizetype at = m_run.size();
        bool known = m_known[at].cost < m_unknown[at].cost;
        while (at > 0) {
            const Reading& reading = known ? m_known[at] : m_unknown[at];
            at = reading.last.begin;
            if (!known && !pieces.isEmpty() && !pieces.last().term && !pieces.last().particle)
                pieces.last() = {at, pieces.last().length + 1};
            else
                pieces.append(reading.last);
            known = reading.fromKnown;
        }
        std::ranges::reverse(pieces);
        return pieces;
    }

    const PromptDictionary& m_dictionary;
    QStringView m_run;
    std::vector<Reading> m_known; // by the place where they end
    std::vector<Reading> m_unknown;
};

} // namespace

QList<WordPiece> japanesePieces(const PromptDictionary& dictionary, QStringView run)
{
    return JapaneseReader(dictionary, run).pieces();
}

QList<WordPiece> koreanPieces(const PromptDictionary& dictionary, QStringView word)
{
    QList<WordPiece> pieces;
    qsizetype at = 0;
    while (at < word.size()) {
        const auto terms = dictionary.beginning(word.sliced(at));
        if (terms.isEmpty() || terms.last()->key.size() < 2)
            return {};
        pieces.append({at, terms.last()->key.size(), terms.last()});
        at += terms.last()->key.size();
    }
    return pieces;
}

} // namespace daguerre
