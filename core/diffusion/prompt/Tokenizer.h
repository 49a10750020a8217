// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/prompt/Vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace daguerre {

/// CLIP's tokenizer (Radford et al. 2021, arXiv:2103.00020; github.com/openai/CLIP, simple_tokenizer.py): text to ids
/// of the vocabulary of 49,408 that every Stable Diffusion text encoder reads. Immutable: one may serve any number of
/// threads.
class Tokenizer {
public:
    /// Throws Error(InputOutput), see Vocabulary.
    explicit Tokenizer(const std::filesystem::path& vocabularyFile)
        : m_vocabulary(vocabularyFile)
    {
    }

    /// The ids of a prompt in UTF-8, without start and end, of any number; their number is what a window counts. The
    /// prompt is cleaned first (TextCleaner.h). `<|startoftext|>` and `<|endoftext|>` are text like any other, so that
    /// all ids are below 49406. Time is O(n log n) in the bytes. No errors: every text has ids.
    std::vector<std::int64_t> encode(std::string_view prompt) const;

private:
    Vocabulary m_vocabulary;
};

} // namespace daguerre
