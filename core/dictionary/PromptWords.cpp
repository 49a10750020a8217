// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/PromptWords.h"

namespace daguerre {

namespace {

char32_t characterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

/// Part of a word only inside it.
bool isSign(char32_t character)
{
    return character == U'-' || character == U'\'' || character == U'\u2019';
}

bool continuesAny(char32_t character)
{
    return QChar::isMark(character) || isSign(character);
}

bool sameWriting(WordScript a, WordScript b)
{
    return a == b || (isJapanese(a) && isJapanese(b));
}

} // namespace

QList<PromptWord> promptWords(QStringView prompt)
{
    QList<PromptWord> words;
    bool open = false; // the last word may go on
    bool parted = true; // by more than white space
    for (qsizetype at = 0, next = 0; at < prompt.size(); at = next) {
        const char32_t character = characterAt(prompt, at);
        next = at + (QChar::requiresSurrogates(character) ? 2 : 1);
        const WordScript script = scriptOf(character);
        if (open && script != WordScript::None
            && (continuesAny(character) || sameWriting(words.last().script, script))) {
            words.last().end = next;
            continue;
        }
        open = script != WordScript::None && !continuesAny(character);
        if (open) {
            words.append({at, next, {}, script, !parted});
            parted = false;
        } else if (character == U'\n' || !QChar::isSpace(character)) {
            parted = true;
        }
    }
    for (PromptWord& word : words) {
        while (isSign(prompt[word.end - 1].unicode()))
            --word.end;
        word.folded = foldedWord(prompt.sliced(word.begin, word.end - word.begin));
    }
    return words;
}

} // namespace daguerre
