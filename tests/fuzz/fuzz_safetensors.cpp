// SPDX-License-Identifier: Apache-2.0
// Any bytes as a safetensors file: an Error, or a table whose tensors all lie inside the bytes.
#include "core/Error.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/CheckpointFile.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    try {
        const auto file = CheckpointFile::fromBytes(std::as_bytes(std::span(data, size)), "fuzz");
        unsigned sum = 0;
        std::uint64_t total = 0;
        for (const auto& tensor : file.tensors()) {
            for (const auto byte : file.data(tensor))
                sum += std::to_integer<unsigned>(byte);
            total += tensor.byteCount;
            if (file.find(tensor.name) != &tensor)
                std::abort();
        }
        [[maybe_unused]] volatile const unsigned read = sum;
        if (total > size || file.tensors().empty())
            std::abort();
        detectFamily(file.table());
    } catch (const Error& error) {
        if (error.kind != ErrorKind::Model || error.subject != "fuzz")
            std::abort();
    }
    return 0;
}
