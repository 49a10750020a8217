// SPDX-License-Identifier: Apache-2.0
// Any bytes as the file of a VAE, or of TAESD's decoder, in any of the namings: an Error, or tensors that the bytes hold
// under the names that they are used by.
#include "core/Error.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/TinyDecoder.h"
#include "core/checkpoint/VaeTensors.h"

#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkVae(const CheckpointFile& file)
{
    const bool alone = holdsOnlyVae(file.table());
    const auto tensors = vaeTensors(file.table());
    require(!tensors.empty() && (!alone || tensors.size() <= file.table().tensors().size()));
    for (const TensorInfo& tensor : tensors)
        require(isVaeTensor(tensor.name) && file.data(tensor).size() == tensor.byteCount);
}

void checkTinyDecoder(const CheckpointFile& file)
{
    const TinyDecoder decoder = tinyDecoder(file.table());
    require(decoder.channels > 0 && !decoder.tensors.empty());
    for (const auto& [parameter, tensor] : decoder.tensors)
        require(file.data(tensor).size() == tensor.byteCount);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const auto file = CheckpointFile::fromBytes(std::as_bytes(std::span(data, size)), "fuzz");
        isTinyAutoencoder(file.table()) ? checkTinyDecoder(file) : checkVae(file);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::Model && error.subject == "fuzz");
    }
    return 0;
}
