// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace daguerre {

/// The first 48,895 lines (a heading and the merges that CLIP uses) of OpenAI's bpe_simple_vocab_16e6.txt.gz, checked
/// against their CRC-32. Reads and inflates no more than that. Any thread. Throws Error(InputOutput) that names the
/// file.
std::string readVocabularyFile(const std::filesystem::path& file);

} // namespace daguerre
