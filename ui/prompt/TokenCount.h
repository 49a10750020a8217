// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace daguerre {

class Tokenizer;

/// A prompt as the text encoder sees it; a value.
struct TokenCount {
    int tokens = 0;
    int capacity = 75; // of the chunks that the prompt takes
    QList<int> borders; // where in the text each further chunk begins; none where that can't be told

    bool operator==(const TokenCount&) const = default;
};

/// LoRA tags are no tokens. Any thread; a few milliseconds for the longest prompts that people write.
TokenCount countTokens(const Tokenizer& tokenizer, const QString& prompt);

} // namespace daguerre
