// SPDX-License-Identifier: Apache-2.0
// Any bytes as a textual inversion: an Error, or vectors that the bytes hold.
#include "core/Error.h"
#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/checkpoint/lora/PngEmbedding.h"

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    try {
        auto bytes = std::as_bytes(std::span(data, size));
        std::vector<std::byte> pictured;
        if (isPng(bytes)) {
            pictured = embeddingFromPng(bytes, "fuzz");
            bytes = pictured;
        }
        const EmbeddingFile embedding(CheckpointFile::fromBytes(bytes, "fuzz"));
        require(embedding.count() > 0 && (embedding.vectors(0) || embedding.vectors(1)));
        for (std::size_t encoder = 0; encoder < 2; ++encoder)
            if (const TensorInfo* vectors = embedding.vectors(encoder))
                require(holdsItsShape(*vectors) && vectors->offset + vectors->byteCount <= bytes.size());
        embedding.base();
    } catch (const Error& error) {
        require(error.kind == ErrorKind::Model && error.subject == "fuzz");
    }
    return 0;
}
