// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/SegmentReader.h"

#include "core/dictionary/JapaneseWords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

/// A stretch of a segment and what becomes of it.
struct Reading {
    enum class Kind {
        Kept, // English, or Latin letters that mean nothing here
        Translated,
        Dropped, // foreign, and meaning nothing here
    };

    Kind kind = Kind::Kept;
    QString written;
    QString english;
    bool joins = false; // "and" follows, if anything does
    bool latin = false;
    int germanWords = 0; // of these, those that are no English words
    int englishWords = 0;
};

bool isNumber(const QString& word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

/// Some are words of other languages as well, and prove nothing.
bool isGermanParticle(const QString& word)
{
    static const QSet<QString> shared {u"die"_s, u"den"_s, u"des"_s, u"am"_s, u"im"_s};
    return germanParticle(word) && !shared.contains(word);
}

class SegmentReader {
public:
    SegmentReader(const PromptDictionary& dictionary, QStringView prompt, std::span<const PromptWord> words)
        : m_dictionary(dictionary)
        , m_prompt(prompt)
        , m_words(words)
    {
    }

    ReadSegment read()
    {
        for (std::size_t at = 0; at < m_words.size();)
            at += readPhrase(at);
        settleGerman();
        return result();
    }

private:
    QString written(std::size_t first, std::size_t count) const
    {
        const qsizetype begin = m_words[first].begin;
        return m_prompt.sliced(begin, m_words[first + count - 1].end - begin).toString();
    }

    /// How many words from that one on may be one term.
    std::size_t longestPhrase(std::size_t at) const
    {
        QStringList folded {m_words[at].folded};
        while (at + folded.size() < m_words.size() && m_dictionary.hasBeginning(dictionaryKey(folded)))
            folded.append(m_words[at + folded.size()].folded);
        return folded.size();
    }

    /// Reads the longest phrase at that word; returns how many words it has.
    std::size_t readPhrase(std::size_t at)
    {
        for (std::size_t count = longestPhrase(at); count > 0; --count) {
            if (readTerm(at, count))
                return count;
        }
        readWord(at);
        return 1;
    }

    bool readTerm(std::size_t at, std::size_t count)
    {
        QStringList folded;
        for (std::size_t i = at; i < at + count; ++i)
            folded.append(m_words[i].folded);
        const PromptWord& last = m_words[at + count - 1];
        if (last.script == WordScript::Hangul) {
            for (const KoreanWord& form : koreanForms(last.folded)) {
                folded.last() = form.stem;
                if (addTerm(folded, at, count, form.joins))
                    return true;
            }
            return false;
        }
        if (last.script != WordScript::Latin)
            return addTerm(folded, at, count, false);
        return std::ranges::any_of(germanForms(last.folded), [&](const QString& form) {
            folded.last() = form;
            return addTerm(folded, at, count, false);
        });
    }

    bool isOnlyGerman(const PromptWord& word, const QString& stem) const
    {
        const auto isEnglish
            = [this](const QString& text) { return m_dictionary.isEnglish(text) || m_dictionary.isHomograph(text); };
        return word.script == WordScript::Latin && !isNumber(word.folded) && !isEnglish(word.folded) && !isEnglish(stem)
            && !germanParticle(word.folded);
    }

    bool addTerm(const QStringList& folded, std::size_t at, std::size_t count, bool joins)
    {
        const DictionaryTerm* term = m_dictionary.find(dictionaryKey(folded));
        if (!term)
            return false;
        Reading reading {.kind = Reading::Kind::Translated,
            .written = written(at, count),
            .english = term->meanings.value(0),
            .joins = joins,
            .latin = true};
        for (std::size_t i = at; i < at + count; ++i) {
            const PromptWord& word = m_words[i];
            reading.latin = reading.latin && word.script == WordScript::Latin;
            const QString& stem = i + 1 == at + count ? folded.last() : word.folded;
            reading.germanWords += isOnlyGerman(word, stem) ? 1 : 0;
        }
        m_readings.append(reading);
        return true;
    }

    /// A word that is no term.
    void readWord(std::size_t at)
    {
        const PromptWord& word = m_words[at];
        if (isJapanese(word.script))
            return addPieces(at, japanesePieces(m_dictionary, word.folded), false);
        if (word.script == WordScript::Hangul)
            return readKoreanCompound(at);
        Reading reading {.written = written(at, 1), .english = {}, .latin = true};
        reading.englishWords = m_dictionary.isEnglish(word.folded) && !germanParticle(word.folded) ? 1 : 0;
        m_readings.append(reading);
    }

    void readKoreanCompound(std::size_t at)
    {
        for (const KoreanWord& form : koreanForms(m_words[at].folded)) {
            if (const QList<WordPiece> pieces = koreanPieces(m_dictionary, form.stem); !pieces.isEmpty())
                return addPieces(at, pieces, form.joins);
        }
        m_readings.append({.kind = Reading::Kind::Dropped, .written = written(at, 1), .english = {}});
    }

    void addPieces(std::size_t at, const QList<WordPiece>& pieces, bool joins)
    {
        const QString& run = m_words[at].folded;
        const QString asWritten = written(at, 1);
        // Folding keeps lengths but for rare compatibility forms.
        const QString& shown = asWritten.size() == run.size() ? asWritten : run;
        for (const WordPiece& piece : pieces) {
            const QString text = shown.sliced(piece.begin, piece.length);
            if (piece.term)
                m_readings.append(
                    {.kind = Reading::Kind::Translated, .written = text, .english = piece.term->meanings.value(0)});
            else if (!piece.particle)
                m_readings.append({.kind = Reading::Kind::Dropped, .written = text, .english = {}});
            else if (japaneseParticleJoins(text))
                m_readings.last().joins = true;
        }
        m_readings.last().joins = m_readings.last().joins || joins;
    }

    /// Takes back what is English after all.
    void settleGerman()
    {
        int german = 0;
        int english = 0;
        for (const Reading& reading : m_readings) {
            german += reading.germanWords;
            english += reading.englishWords;
        }
        for (const PromptWord& word : m_words)
            german += isGermanParticle(word.folded) ? 1 : 0;
        m_german = german > english;
        for (Reading& reading : m_readings) {
            if (!reading.latin)
                continue;
            if (reading.kind == Reading::Kind::Translated && reading.germanWords == 0 && !m_german)
                reading.kind = Reading::Kind::Kept;
            else if (reading.kind == Reading::Kind::Kept && m_german)
                translateParticle(reading);
        }
    }

    static void translateParticle(Reading& reading)
    {
        if (const auto meaning = germanParticle(foldedWord(reading.written))) {
            reading.kind = Reading::Kind::Translated;
            reading.english = *meaning;
        }
    }

    /// "yellow" before "red apple" takes its colour's place.
    static QString withoutColour(const QString& english, const QString& before)
    {
        static const QSet<QString> colours {u"red"_s, u"orange"_s, u"yellow"_s, u"green"_s, u"blue"_s, u"purple"_s,
            u"pink"_s, u"brown"_s, u"black"_s, u"white"_s, u"gray"_s, u"teal"_s, u"light blue"_s};
        const qsizetype space = english.indexOf(u' ');
        const bool replaced = space > 0 && colours.contains(before) && colours.contains(english.first(space));
        return replaced ? english.sliced(space + 1) : english;
    }

    ReadSegment result() const
    {
        ReadSegment segment;
        QStringList texts;
        bool joins = false;
        for (const Reading& reading : m_readings) {
            segment.changed = segment.changed || reading.kind != Reading::Kind::Kept;
            if (isUnknown(reading))
                segment.unknown.append(reading.written);
            const QString text = textOf(reading, texts.isEmpty() ? QString() : texts.last());
            if (!text.isEmpty() && std::exchange(joins, false) && !texts.isEmpty())
                texts.append(u"and"_s);
            if (!text.isEmpty())
                texts.append(text);
            if (!text.isEmpty() && reading.kind == Reading::Kind::Translated)
                segment.words.append({reading.written, text});
            joins = joins || reading.joins;
        }
        segment.english = texts.join(u' ');
        return segment;
    }

    static QString textOf(const Reading& reading, const QString& before)
    {
        switch (reading.kind) {
        case Reading::Kind::Kept:
            return reading.written;
        case Reading::Kind::Translated:
            return withoutColour(reading.english, before);
        case Reading::Kind::Dropped:
            break;
        }
        return {};
    }

    bool isUnknown(const Reading& reading) const
    {
        if (reading.kind == Reading::Kind::Dropped)
            return true;
        const QString folded = foldedWord(reading.written);
        return reading.kind == Reading::Kind::Kept && m_german && !m_dictionary.isEnglish(folded) && !isNumber(folded);
    }

    const PromptDictionary& m_dictionary;
    QStringView m_prompt;
    std::span<const PromptWord> m_words;
    QList<Reading> m_readings;
    bool m_german = false; // more German than English
};

} // namespace

ReadSegment readSegment(const PromptDictionary& dictionary, QStringView prompt, std::span<const PromptWord> words)
{
    return SegmentReader(dictionary, prompt, words).read();
}

} // namespace daguerre
