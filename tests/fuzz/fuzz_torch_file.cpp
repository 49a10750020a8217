// SPDX-License-Identifier: Apache-2.0
// Any bytes as what torch.save wrote, in both formats: an Error, or a table whose tensors all lie inside the bytes.
#include "core/Error.h"
#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/pickle/TorchFile.h"

#include <cstdlib>

namespace {

void check(const daguerre::TensorTable& table, std::span<const std::byte> contents)
{
    for (const auto& tensor : table.tensors()) {
        if (tensor.offset > contents.size() || tensor.byteCount > contents.size() - tensor.offset)
            std::abort();
        if (!tensor.strides.empty() && tensor.strides.size() != tensor.shape.size())
            std::abort();
    }
    detectFamily(table);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    const auto contents = std::as_bytes(std::span(data, size));
    for (const auto read : {&readTorchZip, &readTorchPickle}) {
        try {
            check(read(contents, "fuzz"), contents);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::Model || error.subject != "fuzz")
                std::abort();
        }
    }
    return 0;
}
