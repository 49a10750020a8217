// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/PromptEmbeddings.h"

#include "core/Error.h"
#include "core/checkpoint/lora/PngEmbedding.h"
#include "core/diffusion/MemoryBudget.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <set>

namespace daguerre {

namespace {

std::string tableOf(Model& model, Part part)
{
    const auto names = model.graph(part).parameterNames();
    return *std::ranges::find_if(
        names, [](const std::string& name) { return name.ends_with("token_embedding.weight"); });
}

/// Most pictures in such folders only show what an embedding does.
bool isPictureOfOne(const std::filesystem::path& path)
{
    try {
        return path.extension() == ".png" && holdsEmbedding(MappedFile(path).bytes());
    } catch (const Error&) {
        return false;
    }
}

bool isEmbeddingName(const std::filesystem::path& path)
{
    constexpr std::array<std::string_view, 3> endings {".safetensors", ".pt", ".bin"};
    return std::ranges::find(endings, path.extension().string()) != endings.end();
}

[[noreturn]] void refuse(const EmbeddingFile& embedding, const std::string& problem)
{
    const std::string base = embedding.base();
    throw Error(ErrorKind::Model, embedding.path().string(), problem + (base.empty() ? "" : "; made for " + base),
        "take \"" + embedding.path().stem().string() + "\" out of the prompt, or the file out of its folder");
}

/// [n, width] at the placement, for one of a model's `encoders`.
at::Tensor vectorsOf(const EmbeddingFile& embedding, std::size_t encoder, std::size_t encoders, std::int64_t width,
    const Placement& placement)
{
    const TensorInfo* info = embedding.vectors(encoder);
    if (!info || (encoders == 1 && embedding.vectors(1)))
        refuse(embedding, "its vectors are not those of this model's text encoder");
    if (info->shape.back() != width)
        refuse(embedding,
            "its vectors are " + std::to_string(info->shape.back()) + " wide where the text encoder's are "
                + std::to_string(width));
    const at::Tensor vectors = tensorFrom(embedding.file(), *info, {placement.device, at::kFloat});
    if (!at::isfinite(vectors).all().item<bool>())
        refuse(embedding, "its vectors hold numbers that aren't finite");
    return vectors.reshape({-1, width}).to(placement.dtype);
}

} // namespace

PromptEmbeddings::PromptEmbeddings(Model& model, const Tokenizer& tokenizer)
    : m_model(model)
    , m_tokenizer(tokenizer)
    , m_textParts(model.textParts())
{
}

void PromptEmbeddings::set(const TextToImage& request)
{
    const auto all = listed(request.embeddingFolders);
    EmbeddingWords words;
    for (const auto& path : all)
        words.add(tokensOf(path.stem().string()));
    std::set<std::size_t> used;
    for (const std::string& prompt : {request.prompt, request.negativePrompt})
        for (const WordPlace& place : words.placesIn(m_tokenizer.encode(prompt)))
            used.insert(place.word);

    std::vector<std::filesystem::path> files;
    std::vector<FileStamp> stamps;
    for (const std::size_t word : used) {
        files.push_back(all[word]);
        stamps.push_back(FileStamp::of(all[word]).value_or(FileStamp()));
    }
    if (files == m_files && stamps == m_stamps)
        return;
    std::vector<EmbeddingFile> embeddings;
    for (const auto& file : files)
        embeddings.emplace_back(file);
    bind(embeddings);
    m_files = std::move(files);
    m_stamps = std::move(stamps);
}

std::vector<std::filesystem::path> PromptEmbeddings::listed(const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::filesystem::path> files;
    for (const auto& folder : folders) {
        std::vector<std::filesystem::path> found;
        std::error_code ignored; // a folder that isn't there has no files
        const auto options = std::filesystem::directory_options::skip_permission_denied;
        for (std::filesystem::recursive_directory_iterator each(folder, options, ignored), end; each != end;
             each.increment(ignored))
            if (each->is_regular_file(ignored) && (isEmbeddingName(each->path()) || isPictureOfOne(each->path())))
                found.push_back(each->path());
        std::ranges::sort(found, {}, [](const auto& path) { return std::pair(path.extension() == ".png", path); });
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

const std::vector<std::int64_t>& PromptEmbeddings::tokensOf(const std::string& name)
{
    const auto [entry, isNew] = m_tokens.try_emplace(name);
    if (isNew)
        entry->second = m_tokenizer.encode(name);
    return entry->second;
}

void PromptEmbeddings::bind(const std::vector<EmbeddingFile>& embeddings)
{
    std::vector<at::Tensor> tables;
    for (std::size_t encoder = 0; encoder < m_textParts.size(); ++encoder)
        tables.push_back(extended(encoder, embeddings));
    std::int64_t next = m_model.original(m_textParts[0], tableOf(m_model, m_textParts[0]), m_model.placement()).size(0);
    m_words = {};
    m_rows.clear();
    for (const EmbeddingFile& embedding : embeddings) {
        m_words.add(tokensOf(embedding.path().stem().string()));
        m_rows.push_back({next, embedding.count()});
        next += embedding.count() + 1;
    }
    for (std::size_t encoder = 0; encoder < m_textParts.size(); ++encoder)
        m_model.graph(m_textParts[encoder]).bind(tableOf(m_model, m_textParts[encoder]), tables[encoder]);
}

/// The checkpoint's table, then the vectors of each embedding and a row that nothing stands for.
at::Tensor PromptEmbeddings::extended(std::size_t encoder, const std::vector<EmbeddingFile>& embeddings) const
{
    const at::NoGradGuard noGradient;
    const Placement placement = m_model.placement();
    const at::Tensor table = m_model.original(m_textParts[encoder], tableOf(m_model, m_textParts[encoder]), placement);
    if (embeddings.empty())
        return table;
    std::vector<at::Tensor> rows {table};
    for (const EmbeddingFile& embedding : embeddings) {
        if (embedding.count() > std::int64_t(chunkCapacity))
            refuse(embedding, "it has " + std::to_string(embedding.count()) + " vectors, a prompt takes 75 at once");
        rows.push_back(vectorsOf(embedding, encoder, m_textParts.size(), table.size(1), placement));
        rows.push_back(at::zeros({1, table.size(1)}, table.options()));
    }
    if (placement.device.is_cpu())
        requireMemory(
            table.nbytes() + std::uint64_t(1 << 20), "embeddings", "use fewer of them, or close other programs");
    return at::cat(rows);
}

std::vector<std::int64_t> PromptEmbeddings::encode(std::string_view prompt) const
{
    const std::vector<std::int64_t> tokens = m_tokenizer.encode(prompt);
    std::vector<std::int64_t> ids;
    std::size_t done = 0;
    for (const WordPlace& place : m_words.placesIn(tokens)) {
        ids.insert(ids.end(), tokens.begin() + std::ptrdiff_t(done), tokens.begin() + std::ptrdiff_t(place.first));
        for (std::int64_t i = 0; i < m_rows[place.word].count; ++i)
            ids.push_back(m_rows[place.word].firstId + i);
        done = place.first + place.length;
    }
    ids.insert(ids.end(), tokens.begin() + std::ptrdiff_t(done), tokens.end());
    return ids;
}

} // namespace daguerre
