// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/CheckpointFile.h"

#include "core/Error.h"
#include "core/checkpoint/FileKind.h"
#include "core/checkpoint/SafetensorsHeader.h"
#include "core/checkpoint/pickle/TorchFile.h"

#include <utility>

namespace daguerre {

namespace {

TensorTable readTable(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    switch (const auto kind = fileKind(contents)) {
    case FileKind::Safetensors:
        return readSafetensorsHeader(contents, path);
    case FileKind::Zip:
        return readTorchZip(contents, path);
    case FileKind::Pickle:
        return readTorchPickle(contents, path);
    default:
        refuseFileKind(kind, path, contents.size());
    }
}

TensorTable readMapped(const MappedFile& mapping)
{
    const auto refuseChanged = [&mapping] {
        if (!mapping.intact())
            throw Error(ErrorKind::Model, mapping.path().string(), "the file changed while it was read",
                "try again once it is complete");
    };
    try {
        auto table = readTable(mapping.bytes(), mapping.path());
        refuseChanged();
        return table;
    } catch (const Error&) {
        refuseChanged();
        throw;
    }
}

} // namespace

CheckpointFile::CheckpointFile(
    std::shared_ptr<const MappedFile> mapping, std::span<const std::byte> contents, TensorTable table)
    : m_mapping(std::move(mapping))
    , m_contents(contents)
    , m_table(std::move(table))
{
}

CheckpointFile::CheckpointFile(const std::filesystem::path& path)
    : m_mapping(std::make_shared<const MappedFile>(path))
    , m_contents(m_mapping->bytes())
    , m_table(readMapped(*m_mapping))
{
}

CheckpointFile CheckpointFile::fromBytes(std::span<const std::byte> contents, const std::filesystem::path& name)
{
    return {nullptr, contents, readTable(contents, name)};
}

std::span<const std::byte> CheckpointFile::data(const TensorInfo& tensor) const
{
    return m_contents.subspan(tensor.offset, tensor.byteCount);
}

} // namespace daguerre
