// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace daguerre {

/// What the dictionary knows of German, Japanese and Korean grammar: little, and only where it can't do harm. Any
/// thread; nothing here throws.

enum class WordScript { None, Latin, Hangul, Han, Hiragana, Katakana };

/// None where the character is no part of a word. Digits, and letters of any other script, are Latin here.
WordScript scriptOf(char32_t character);
inline bool isJapanese(WordScript script)
{
    return script == WordScript::Han || script == WordScript::Hiragana || script == WordScript::Katakana;
}

/// Words as they are compared: NFKC, case folded, "ß" as "ss", katakana as hiragana (one for one).
QString foldedWord(QStringView word);

/// The folded word, then what it may be an inflected form of: "roter" is "rot", "häuser" is "haus".
QStringList germanForms(const QString& word);
/// What a word of grammar means beside German words: "und" is "and", an article is empty; nothing for other words.
std::optional<QString> germanParticle(const QString& word);

struct KoreanWord {
    QString stem;
    bool joins = false; // "and" goes after it
};
/// The word without each of the particles that it may end with: "사과와" is "사과", and joins.
QList<KoreanWord> koreanForms(const QString& word);

/// Length of the Japanese particle that `text` begins with; 0 where there is none.
int japaneseParticle(QStringView text);
/// Whether that particle means "and".
bool japaneseParticleJoins(QStringView particle);

} // namespace daguerre
