// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/TorchFile.h"

#include "core/Error.h"
#include "core/checkpoint/pickle/PickleMachine.h"
#include "core/checkpoint/pickle/TorchTensors.h"
#include "core/checkpoint/pickle/ZipDirectory.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <string_view>

namespace daguerre {

namespace {

using namespace std::string_view_literals;
using Kind = PickleNode::Kind;

std::string_view textOf(std::span<const std::byte> contents, const ZipEntry& entry)
{
    return {reinterpret_cast<const char*>(contents.data()) + entry.offset, entry.byteCount};
}

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& problem)
{
    throw Error(ErrorKind::Model, path.string(), problem, "use the model's .safetensors file");
}

/// The element type of each storage that the values name.
std::map<std::string, DType> storageTypes(const PickleDocument& document)
{
    std::map<std::string, DType> types;
    for (const auto& node : document.nodes)
        if (node.kind == Kind::Storage)
            types.try_emplace(node.text, node.dtype);
    return types;
}

/// The pickles of an old file, one after the other.
class PickleSeries {
public:
    PickleSeries(std::span<const std::byte> contents, const std::filesystem::path& path)
        : m_contents(contents)
        , m_path(path)
    {
    }

    PickleDocument next()
    {
        auto document = readPickle(m_contents.subspan(m_position), m_path);
        m_position += document.bytesRead;
        return document;
    }
    std::uint64_t position() const { return m_position; }

private:
    std::span<const std::byte> m_contents;
    const std::filesystem::path& m_path;
    std::uint64_t m_position = 0;
};

bool isMagic(const PickleNode& node)
{
    return node.kind == Kind::Integer && node.text == "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv;
}

StorageMap storagesAfter(std::span<const std::byte> contents, std::uint64_t position, const PickleNode& keys,
    const std::map<std::string, DType>& types, const std::filesystem::path& path)
{
    StorageMap storages;
    for (const PickleNode* key : keys.items) {
        const auto type = types.find(key->text);
        std::uint64_t count = 0;
        if (type == types.end() || position > contents.size() || contents.size() - position < sizeof count)
            refuse(path, "the file is cut short: the data of storage " + inQuotes(key->text) + " is not there");
        std::memcpy(&count, contents.data() + position, sizeof count);
        position += sizeof count;
        const auto bytes = elementBytes(type->second);
        if (count > (contents.size() - position) / bytes)
            refuse(path, "the file is cut short in the data of storage " + inQuotes(key->text));
        storages[key->text] = {position, count * bytes};
        position += count * bytes;
    }
    return storages;
}

} // namespace

TensorTable readTorchZip(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    const auto entries = readZipDirectory(contents, path);
    const auto pickle = std::ranges::find_if(
        entries, [](const auto& entry) { return entry.first == "data.pkl" || entry.first.ends_with("/data.pkl"); });
    if (pickle == entries.end())
        refuse(path, "this is a zip archive, but not one that PyTorch wrote: it has no data.pkl");
    const auto folder = pickle->first.substr(0, pickle->first.size() - "data.pkl"sv.size());
    if (const auto order = entries.find(folder + "byteorder"); order != entries.end())
        if (!textOf(contents, order->second).starts_with("little"))
            refuse(path, "the file was written by a big-endian machine");
    const auto document = readPickle(contents.subspan(pickle->second.offset, pickle->second.byteCount), path);
    StorageMap storages;
    for (const auto& [name, entry] : entries)
        if (name.starts_with(folder + "data/"))
            storages[name.substr(folder.size() + "data/"sv.size())] = entry;
    return torchTensors(*document.root, storages, path, contents.size());
}

TensorTable readTorchPickle(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    PickleSeries series(contents, path);
    if (!isMagic(*series.next().root))
        refuse(path, "this is a Python pickle, but not one that PyTorch wrote");
    series.next(); // the protocol's number
    const auto machine = series.next();
    if (const auto* little = machine.root->find("little_endian"); little && little->integer == 0)
        refuse(path, "the file was written by a big-endian machine");
    const auto values = series.next();
    const auto keys = series.next();
    const auto storages = storagesAfter(contents, series.position(), *keys.root, storageTypes(values), path);
    return torchTensors(*values.root, storages, path, contents.size());
}

} // namespace daguerre
