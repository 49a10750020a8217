// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/Tokenizer.h"

#include "core/diffusion/prompt/BytePairEncoder.h"
#include "core/diffusion/prompt/TextCleaner.h"
#include "core/diffusion/prompt/WordSplitter.h"

namespace daguerre {

std::vector<std::int64_t> Tokenizer::encode(std::string_view prompt) const
{
    const std::string text = cleanPrompt(prompt);
    BytePairEncoder encoder(m_vocabulary);
    std::vector<std::int64_t> tokens;
    for (const std::string_view word : splitWords(text))
        encoder.append(word, tokens);
    return tokens;
}

} // namespace daguerre
