// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/WordForms.h"

#include <QList>

namespace daguerre {

/// A run of letters and digits in a prompt, all of one way of writing: Latin, Hangul or Japanese.
struct PromptWord {
    qsizetype begin = 0; // in the prompt's UTF-16
    qsizetype end = 0;
    QString folded;
    WordScript script = WordScript::Latin; // of its first character
    bool follows = false; // nothing but white space lies between it and the word before
};

/// The words of a prompt, in order; what lies between them (commas, brackets, weights' colons) is no word. A line break
/// parts like a comma. Any thread.
QList<PromptWord> promptWords(QStringView prompt);

} // namespace daguerre
