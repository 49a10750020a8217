// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/TorchTensors.h"

#include "core/Error.h"
#include "core/checkpoint/SafetensorsHeader.h"

#include <limits>
#include <optional>
#include <utility>

namespace daguerre {

namespace {

using Kind = PickleNode::Kind;

constexpr int deepest = 16;
constexpr std::size_t visitLimit = 1'000'000;

/// Elements from the first to the last, both included; nothing where they are too many to count.
std::optional<std::uint64_t> extent(const PickleNode& tensor)
{
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        if (tensor.shape[i] == 0)
            return 0;
        std::uint64_t step = 0;
        if (__builtin_mul_overflow(static_cast<std::uint64_t>(tensor.shape[i] - 1),
                static_cast<std::uint64_t>(tensor.strides[i]), &step)
            || __builtin_add_overflow(last, step, &last))
            return std::nullopt;
    }
    return last + 1;
}

bool isRowMajor(const PickleNode& tensor)
{
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] != 1 && tensor.strides[i] != expected)
            return false;
        if (__builtin_mul_overflow(expected, tensor.shape[i], &expected))
            return false;
    }
    return true;
}

class Collector {
public:
    Collector(const StorageMap& storages, const std::filesystem::path& path)
        : m_storages(storages)
        , m_path(path)
    {
    }

    void collect(const PickleNode& node, const std::string& name, int depth);

    std::vector<TensorInfo> tensors;
    std::map<std::string, std::string> metadata;

private:
    void addTensor(const PickleNode& node, const std::string& name);
    void addMetadata(const PickleNode& node, const std::string& name);
    [[noreturn]] void refuse(const std::string& problem) const;

    const StorageMap& m_storages;
    const std::filesystem::path& m_path;
    std::size_t m_visits = 0;
};

void Collector::refuse(const std::string& problem) const
{
    throw Error(ErrorKind::Model, m_path.string(), problem, "download the file again, or use its .safetensors version");
}

void Collector::addTensor(const PickleNode& node, const std::string& name)
{
    if (tensors.size() >= safetensorsTensorLimit)
        refuse("the file has more tensors than any model");
    if (node.shape.size() > tensorRankLimit)
        refuse("tensor " + inQuotes(name) + " has " + std::to_string(node.shape.size()) + " dimensions");
    const auto storage = m_storages.find(node.items.front()->text);
    if (storage == m_storages.end())
        refuse("the data of tensor " + inQuotes(name) + " is not in the file");
    const auto count = extent(node);
    const auto bytes = elementBytes(node.dtype);
    const auto capacity = storage->second.byteCount / bytes;
    const auto first = static_cast<std::uint64_t>(node.integer);
    if (!count || first > capacity || *count > capacity - first)
        refuse("tensor " + inQuotes(name) + " of shape " + shapeText(node.shape) + " ends outside of its data");
    TensorInfo info {.name = name, .dtype = node.dtype, .shape = node.shape};
    info.offset = storage->second.offset + first * bytes;
    info.byteCount = *count * bytes;
    if (!isRowMajor(node))
        info.strides = node.strides;
    tensors.push_back(std::move(info));
}

void Collector::addMetadata(const PickleNode& node, const std::string& name)
{
    if (metadata.size() >= safetensorsMetadataLimit)
        return;
    if (node.kind == Kind::Text)
        metadata.try_emplace(name, node.text.substr(0, 4096));
    else if (node.kind == Kind::Integer && node.text.empty())
        metadata.try_emplace(name, std::to_string(node.integer));
    else if (node.kind == Kind::Real)
        metadata.try_emplace(name, std::to_string(node.real));
}

void Collector::collect(const PickleNode& node, const std::string& name, int depth)
{
    if (++m_visits > visitLimit || depth > deepest)
        refuse("the file's values are nested without end");
    const auto child = [&name](const std::string& key) { return name.empty() ? key : name + '.' + key; };
    if (node.kind == Kind::Tensor)
        addTensor(node, name);
    else if (node.kind == Kind::Dictionary) {
        for (std::size_t i = 0; i + 1 < node.items.size(); i += 2)
            if (const auto& key = *node.items[i]; key.kind == Kind::Text || key.kind == Kind::Integer)
                collect(*node.items[i + 1],
                    child(key.kind == Kind::Text ? key.text.substr(0, 512) : std::to_string(key.integer)), depth + 1);
    } else if (node.kind == Kind::Sequence) {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            if (node.items[i]->kind == Kind::Tensor)
                collect(*node.items[i], child(std::to_string(i)), depth + 1);
    } else if (depth == 1)
        addMetadata(node, name);
}

} // namespace

TensorTable torchTensors(
    const PickleNode& root, const StorageMap& storages, const std::filesystem::path& path, std::uint64_t fileBytes)
{
    Collector collector(storages, path);
    const PickleNode* state = root.find("state_dict");
    if (state)
        collector.collect(*state, {}, 0);
    for (std::size_t i = 0; state && i + 1 < root.items.size(); i += 2)
        if (root.items[i]->kind == Kind::Text && root.items[i + 1]->kind != Kind::Dictionary
            && root.items[i + 1]->kind != Kind::Sequence)
            collector.collect(*root.items[i + 1], root.items[i]->text.substr(0, 512), 1);
    if (!state)
        collector.collect(root, {}, 0);
    if (collector.tensors.empty())
        throw Error(ErrorKind::Model, path.string(), "the file holds no tensors", "use another file");
    return {path, fileBytes, std::move(collector.tensors), std::move(collector.metadata), {}};
}

} // namespace daguerre
