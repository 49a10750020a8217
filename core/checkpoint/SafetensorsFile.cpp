// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/SafetensorsFile.h"

#include "core/Error.h"
#include "core/checkpoint/SafetensorsHeader.h"

#include <utility>

namespace daguerre {

namespace {

TensorTable readMapped(const MappedFile& mapping)
{
    const auto refuseChanged = [&mapping] {
        if (!mapping.intact())
            throw Error(ErrorKind::Model, mapping.path().string(), "the file changed while it was read",
                "try again once it is complete");
    };
    try {
        auto table = readSafetensorsHeader(mapping.bytes(), mapping.path());
        refuseChanged();
        return table;
    } catch (const Error&) {
        refuseChanged();
        throw;
    }
}

} // namespace

SafetensorsFile::SafetensorsFile(
    std::shared_ptr<const MappedFile> mapping, std::span<const std::byte> contents, TensorTable table)
    : m_mapping(std::move(mapping))
    , m_contents(contents)
    , m_table(std::move(table))
{
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : m_mapping(std::make_shared<const MappedFile>(path))
    , m_contents(m_mapping->bytes())
    , m_table(readMapped(*m_mapping))
{
}

SafetensorsFile SafetensorsFile::fromBytes(std::span<const std::byte> contents, const std::filesystem::path& name)
{
    return {nullptr, contents, readSafetensorsHeader(contents, name)};
}

std::span<const std::byte> SafetensorsFile::data(const TensorInfo& tensor) const
{
    return m_contents.subspan(tensor.offset, tensor.byteCount);
}

} // namespace daguerre
