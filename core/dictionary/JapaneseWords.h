// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"

namespace daguerre {

/// A piece of a run that is written without spaces: a term, a particle after one, or neither.
struct WordPiece {
    qsizetype begin = 0; // in the run
    qsizetype length = 0;
    const DictionaryTerm* term = nullptr;
    bool particle = false;
};

/// Parts a folded run of Japanese so that as little as possible of it isn't understood. A short term between characters
/// of its own kind that aren't understood is rather a part of an unknown word. Linear in the length.
QList<WordPiece> japanesePieces(const PromptDictionary& dictionary, QStringView run);
/// Parts a folded Korean word into terms of two syllables or more; empty where these don't make up all of it.
QList<WordPiece> koreanPieces(const PromptDictionary& dictionary, QStringView word);

} // namespace daguerre
