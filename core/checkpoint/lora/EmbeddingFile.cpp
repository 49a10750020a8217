// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/EmbeddingFile.h"

#include "core/Error.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/lora/LoraBase.h"
#include "core/checkpoint/lora/LoraFile.h"
#include "core/checkpoint/lora/PngEmbedding.h"

#include <utility>

namespace daguerre {

namespace {

constexpr std::string_view parameters = "string_to_param.";
constexpr std::int64_t openClipWidth = 1280; // of SDXL's second text encoder

/// The only one under that beginning; null where there is none, or more.
const TensorInfo* onlyOne(std::span<const TensorInfo> tensors)
{
    return tensors.size() == 1 ? tensors.data() : nullptr;
}

/// As diffusers saves one: under the word it stands for.
const TensorInfo* bareVectors(const TensorTable& table)
{
    const TensorInfo* tensor = onlyOne(table.tensors());
    const bool named = tensor && tensor->name.find(".weight") == std::string::npos
        && tensor->name.find(".bias") == std::string::npos;
    return named && (tensor->shape.size() == 1 || tensor->shape.size() == 2) && isFloatingPoint(tensor->dtype)
        ? tensor
        : nullptr;
}

std::shared_ptr<const std::vector<std::byte>> pictured(const std::filesystem::path& path)
{
    const MappedFile file(path);
    return isPng(file.bytes()) ? std::make_shared<const std::vector<std::byte>>(embeddingFromPng(file.bytes(), path))
                               : nullptr;
}

} // namespace

bool isEmbedding(const TensorTable& table)
{
    if (table.contains("clip_l") || table.contains("clip_g") || table.contains("emb_params")
        || table.hasPrefix(parameters))
        return true;
    return !isLora(table) && bareVectors(table);
}

EmbeddingFile::EmbeddingFile(const std::filesystem::path& path)
    : EmbeddingFile(path, pictured(path))
{
}

EmbeddingFile::EmbeddingFile(const std::filesystem::path& path, Bytes pictured)
    : EmbeddingFile(pictured ? CheckpointFile::fromBytes(*pictured, path) : CheckpointFile(path))
{
    m_pictured = std::move(pictured);
}

EmbeddingFile::EmbeddingFile(CheckpointFile file)
    : m_file(std::move(file))
{
    const TensorTable& table = m_file.table();
    if (table.contains("clip_l") || table.contains("clip_g")) {
        m_format = "clip_l, clip_g";
        use(0, table.find("clip_l"));
        use(1, table.find("clip_g"));
        return;
    }
    const TensorInfo* found = table.find("emb_params");
    m_format = "emb_params";
    if (!found && table.hasPrefix(parameters)) {
        found = onlyOne(table.withPrefix(parameters));
        m_format = "string_to_param";
    } else if (!found && isEmbedding(table)) {
        found = bareVectors(table);
        m_format = "diffusers";
    }
    if (!found) {
        const std::string_view foreign = foreignModel(table);
        throw Error(ErrorKind::Model, path().string(),
            "this is no embedding" + (foreign.empty() || isEmbedding(table) ? "" : " but " + std::string(foreign)),
            "choose a textual inversion with one set of vectors");
    }
    use(!found->shape.empty() && found->shape.back() == openClipWidth ? 1 : 0, found);
}

void EmbeddingFile::use(std::size_t encoder, const TensorInfo* tensor)
{
    if (!tensor)
        return;
    const auto rank = tensor->shape.size();
    const std::int64_t count = rank == 2 ? tensor->shape[0] : 1;
    if ((rank != 1 && rank != 2) || !isFloatingPoint(tensor->dtype) || !holdsItsShape(*tensor)
        || (m_count != 0 && m_count != count))
        throw Error(ErrorKind::Model, path().string(),
            "tensor " + inQuotes(tensor->name) + " is " + std::string(dtypeName(tensor->dtype)) + " "
                + shapeText(tensor->shape) + ", not vectors for the words of a prompt",
            "the embedding is damaged: download it again");
    m_count = count;
    m_vectors[encoder] = *tensor;
}

const TensorInfo* EmbeddingFile::vectors(std::size_t encoder) const
{
    return encoder < m_vectors.size() && m_vectors[encoder] ? &*m_vectors[encoder] : nullptr;
}

std::string EmbeddingFile::base() const
{
    return std::string(baseOfTokenWidth((m_vectors[1] ? m_vectors[1] : m_vectors[0])->shape.back()));
}

} // namespace daguerre
