// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraHash.h"

#include "core/checkpoint/FileHash.h"
#include "core/checkpoint/FileKind.h"
#include "core/checkpoint/MappedFile.h"

#include <cstdint>
#include <cstring>

namespace daguerre {

namespace {

/// Where the tensors of a safetensors file begin; 0 for other files.
std::uint64_t headerBytes(const std::filesystem::path& path)
{
    const MappedFile file(path);
    std::uint64_t length = 0;
    if (fileKind(file.bytes()) != FileKind::Safetensors || file.bytes().size() < sizeof length)
        return 0;
    std::memcpy(&length, file.bytes().data(), sizeof length);
    return length + sizeof length;
}

} // namespace

std::string loraHash(const std::filesystem::path& path, std::stop_token stop)
{
    return sha256OfFile(path, std::move(stop), headerBytes(path));
}

} // namespace daguerre
