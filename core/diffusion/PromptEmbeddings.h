// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/diffusion/Model.h"
#include "core/diffusion/prompt/EmbeddingWords.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// The textual inversions that a picture's prompts name. Their vectors are rows behind the text encoders' own tables of
/// token embeddings, which are copied for that and only then; ids past the vocabulary stand for them. One thread.
class PromptEmbeddings {
public:
    /// Both outlive it, and nobody else binds the tables.
    PromptEmbeddings(Model& model, const Tokenizer& tokenizer);

    /// Finds the files in the request's folders, and below, whose names the prompts hold, and binds their vectors;
    /// binds the checkpoint's own tables where there are none. Throws Error(Model) that names the file where one can't
    /// be used with this model, or Error(Memory); the tables are then those before. Call outside of InferenceMode.
    void set(const TextToImage& request);

    /// As Tokenizer::encode(), with the ids of vectors in place of their words: in a row for each embedding, never one
    /// behind the last of another. For prompts of the request that was set.
    std::vector<std::int64_t> encode(std::string_view prompt) const;
    /// Those in use, in the order of their paths.
    const std::vector<std::filesystem::path>& files() const { return m_files; }

private:
    struct Row {
        std::int64_t firstId;
        std::int64_t count;
    };

    std::vector<std::filesystem::path> listed(const std::vector<std::filesystem::path>& folders);
    void bind(const std::vector<EmbeddingFile>& embeddings);
    at::Tensor extended(std::size_t encoder, const std::vector<EmbeddingFile>& embeddings) const;
    const std::vector<std::int64_t>& tokensOf(const std::string& name);

    Model& m_model;
    const Tokenizer& m_tokenizer;
    std::vector<Part> m_textParts;
    std::map<std::string, std::vector<std::int64_t>> m_tokens; // of names, so that a folder is tokenised once
    EmbeddingWords m_words; // those in use
    std::vector<Row> m_rows; // of m_words
    std::vector<std::filesystem::path> m_files;
    std::vector<FileStamp> m_stamps;
};

} // namespace daguerre
