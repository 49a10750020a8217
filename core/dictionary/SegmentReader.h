// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptWords.h"
#include "core/dictionary/Understanding.h"

#include <span>

namespace daguerre {

/// What a part of a prompt between two commas says.
struct ReadSegment {
    bool changed = false;
    QString english; // where changed
    QList<UnderstoodWord> words;
    QStringList unknown;
};

/// Reads the words of one segment: phrases first, the longest ones; see understand().
ReadSegment readSegment(const PromptDictionary& dictionary, QStringView prompt, std::span<const PromptWord> words);

} // namespace daguerre
