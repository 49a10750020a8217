// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/WordCompletion.h"

#include "core/dictionary/JapaneseWords.h"
#include "core/dictionary/PromptWords.h"

#include <algorithm>

namespace daguerre {

namespace {

constexpr qsizetype readBack = 80; // characters before the caret
constexpr qsizetype mostWords = 6; // of a phrase
constexpr qsizetype mostRows = 8;
constexpr qsizetype mostMeanings = 3; // of one word

bool isTooLittle(const QString& key, WordScript script)
{
    switch (script) {
    case WordScript::Latin:
        return key.size() < 3;
    case WordScript::Hiragana:
    case WordScript::Katakana:
        return key.size() < 2;
    default:
        return key.isEmpty();
    }
}

/// Latin letters that may go on as English are left alone, unless they are a whole German word already.
bool mayBeEnglish(const PromptDictionary& dictionary, const QString& key)
{
    return dictionary.isEnglish(key) || (dictionary.beginsEnglish(key) && !dictionary.find(key));
}

/// "Apfel" for "Apf" and "apfel": as the user began it, where only case differs.
QString shownFor(const DictionaryTerm& term, QStringView typed)
{
    const bool continues = term.written.startsWith(typed, Qt::CaseInsensitive);
    return continues ? typed.toString() + term.written.sliced(typed.size()) : term.written;
}

QList<WordCompletion> rowsFor(const PromptDictionary& dictionary, const QString& key, QStringView typed)
{
    QList<const DictionaryTerm*> terms = dictionary.completing(key, 4 * mostRows);
    std::ranges::stable_partition(terms, [&key](const DictionaryTerm* term) { // what the model draws best
        return term->taught || term->key == key;
    });
    std::ranges::stable_partition(terms, [typed](const DictionaryTerm* term) { // hiragana where that was typed
        return term->written.startsWith(typed, Qt::CaseInsensitive);
    });
    QList<WordCompletion> rows;
    for (const DictionaryTerm* term : terms) {
        const qsizetype meanings = term->key == key ? mostMeanings : 1;
        for (const QString& meaning : term->meanings.first(std::min(meanings, term->meanings.size())))
            rows.append({shownFor(*term, typed), meaning});
    }
    return rows.first(std::min(mostRows, rows.size()));
}

/// Where in a Japanese run a word may begin, from the left.
QList<qsizetype> beginnings(const PromptDictionary& dictionary, const PromptWord& word)
{
    QList<qsizetype> places;
    if (word.folded.size() != word.end - word.begin)
        return {0}; // compatibility forms that fold to more characters
    for (const WordPiece& piece : japanesePieces(dictionary, word.folded)) {
        if (!piece.particle)
            places.append(piece.begin);
    }
    return places;
}

} // namespace

WordCompletions completionsFor(const PromptDictionary& dictionary, QStringView textBeforeCaret)
{
    const qsizetype skipped = std::max<qsizetype>(0, textBeforeCaret.size() - readBack);
    const QStringView text = textBeforeCaret.sliced(skipped);
    const QList<PromptWord> words = promptWords(text);
    if (dictionary.isEmpty() || words.isEmpty() || words.last().end != text.size())
        return {};
    qsizetype first = words.size() - 1;
    while (first > 0 && words[first].follows && words.size() - first < mostWords)
        --first;
    for (; first < words.size(); ++first) {
        QStringList folded;
        for (qsizetype i = first; i < words.size(); ++i)
            folded.append(words[i].folded);
        const PromptWord& word = words[first];
        const QString whole = dictionaryKey(folded);
        const bool runs = isJapanese(word.script) && first + 1 == words.size();
        for (const qsizetype at : runs ? beginnings(dictionary, word) : QList<qsizetype> {0}) {
            const QString key = whole.sliced(at);
            const WordScript script = scriptOf(key.front().unicode());
            if (isTooLittle(key, script) || (script == WordScript::Latin && mayBeEnglish(dictionary, key)))
                continue;
            const qsizetype begin = word.begin + at;
            if (const QList<WordCompletion> rows = rowsFor(dictionary, key, text.sliced(begin)); !rows.isEmpty())
                return {skipped + begin, rows};
        }
    }
    return {};
}

} // namespace daguerre
