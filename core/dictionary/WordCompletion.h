// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"

namespace daguerre {

/// What a word that is being typed may become.
struct WordCompletion {
    QString written; // the whole foreign word
    QString english; // what to put in its place

    bool operator==(const WordCompletion&) const = default;
};

struct WordCompletions {
    qsizetype begin = 0; // of the word or phrase, in the text
    QList<WordCompletion> words; // the likeliest first, eight at most
};

/// For a text that ends at the caret: none where it ends with no word, with too little of one (three Latin letters, two
/// kana), or with what may be the beginning of an English word. The longest phrase counts. Any thread, a millisecond.
WordCompletions completionsFor(const PromptDictionary& dictionary, QStringView textBeforeCaret);

} // namespace daguerre
