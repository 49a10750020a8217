// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"

namespace daguerre {

struct UnderstoodWord {
    QString written;
    QString english;

    bool operator==(const UnderstoodWord&) const = default;
};

/// A prompt as the embedded model is given it; a value.
struct Understanding {
    QString english; // the prompt as it was written where nothing had to be translated
    bool differs = false; // from what was written
    QList<UnderstoodWord> words; // what was translated, in order
    QStringList unknown; // foreign words that mean nothing here, as written, each once

    bool operator==(const Understanding&) const = default;
    /// Whether there is nothing to tell.
    bool saysNothingNew() const { return !differs && unknown.isEmpty(); }
};

/// Replaces what is German, Japanese or Korean by the model's own words. English stays as it is, byte for byte: a word
/// that is both English and German counts as German only beside more German words than English ones, and between commas
/// each part counts for itself. Brackets, weights and commas stay, and so do LoRA tags,
/// behind the rest where anything is translated; Japanese punctuation becomes ASCII where anything is
/// translated. Unknown words that aren't in Latin letters are left out unless nothing else is there. What it returns is
/// understood as itself. Linear in the length; any thread; doesn't throw.
Understanding understand(const PromptDictionary& dictionary, const QString& prompt);

} // namespace daguerre
