// SPDX-License-Identifier: Apache-2.0
// Any bytes as a prompt: its tags taken out, cleaned, encoded and cut into chunks. The working directory, or
// DAGUERRE_RESOURCES, has the vocabulary.
#include "core/Error.h"
#include "core/diffusion/prompt/Chunks.h"
#include "core/diffusion/prompt/LoraTags.h"
#include "core/diffusion/prompt/TextCleaner.h"
#include "core/diffusion/prompt/Tokenizer.h"
#include "core/diffusion/prompt/Utf8.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const Tokenizer& tokenizer()
{
    static const Tokenizer instance = [] {
        const char* folder = std::getenv("DAGUERRE_RESOURCES");
        return Tokenizer(std::filesystem::path(folder ? folder : "resources") / "clip/bpe_simple_vocab_16e6.txt.gz");
    }();
    return instance;
}

void checkChunk(const Chunk& chunk)
{
    require(chunk.front() == startToken && chunk.back() == endToken);
    const auto end = std::ranges::find(chunk, endToken);
    require(std::all_of(chunk.begin() + 1, end, [](auto token) { return token >= 0 && token < startToken; }));
    require(std::all_of(end, chunk.end(), [](auto token) { return token == endToken; }));
}

void checkTags(std::string_view prompt)
{
    try {
        const TaggedPrompt tagged = withoutLoraTags(prompt);
        std::size_t bytes = tagged.text.size();
        for (const LoraTag& tag : tagged.tags) {
            bytes += tag.written.size();
            require(!tag.name.empty() && prompt.find(tag.written) != std::string_view::npos);
            require(withoutLoraTags(tag.written).tags == std::vector {tag});
        }
        require(bytes == prompt.size());
    } catch (const Error& error) {
        require(error.kind == ErrorKind::Usage && error.subject == "prompt");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view prompt(reinterpret_cast<const char*>(data), size);
    checkTags(prompt);
    const std::string clean = cleanPrompt(prompt);
    require(encodeUtf8(decodeUtf8(clean)) == clean);

    const auto tokens = tokenizer().encode(prompt);
    const auto ends = chunkEnds(tokens);
    require(std::ranges::is_sorted(ends) && ends.back() == tokens.size());
    ChunkedPrompt chunks = chunked(tokens);
    require(chunks.tokenCount == tokens.size() && chunks.chunks.size() == ends.size());
    ChunkedPrompt none = chunked({});
    require(padToEqualLength(none, chunks) == (ends.size() > 1));
    require(none.chunks.size() == chunks.chunks.size());
    std::ranges::for_each(chunks.chunks, checkChunk);
    return 0;
}
