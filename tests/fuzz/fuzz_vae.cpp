// SPDX-License-Identifier: Apache-2.0
// Any bytes as the file of a VAE, in any of the namings: an Error, or tensors that the bytes hold under a checkpoint's
// names.
#include "core/Error.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/VaeTensors.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    try {
        const auto file = CheckpointFile::fromBytes(std::as_bytes(std::span(data, size)), "fuzz");
        const bool alone = holdsOnlyVae(file.table());
        const auto tensors = vaeTensors(file.table());
        if (tensors.empty() || (alone && tensors.size() > file.table().tensors().size()))
            std::abort();
        for (const TensorInfo& tensor : tensors)
            if (!isVaeTensor(tensor.name) || file.data(tensor).size() != tensor.byteCount)
                std::abort();
    } catch (const Error& error) {
        if (error.kind != ErrorKind::Model || error.subject != "fuzz")
            std::abort();
    }
    return 0;
}
