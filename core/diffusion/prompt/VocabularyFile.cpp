// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/VocabularyFile.h"

#include "core/Error.h"

#include <fstream>
#include <vector>
#include <zlib.h>

namespace daguerre {

namespace {

constexpr std::size_t textSize = 524645;
constexpr unsigned long textChecksum = 0x3B5C807D;
constexpr std::size_t compressedLimit = 1 << 20; // more than the text takes even if nothing is compressed

std::vector<unsigned char> readStart(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::InputOutput, file.string(), "the tokenizer's vocabulary can't be opened",
            "install Daguerre's resources again");
    std::vector<unsigned char> bytes(compressedLimit);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

// Inflates until `text` is full or the input ends or makes no sense.
void inflateInto(std::string& text, std::vector<unsigned char>& compressed)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    z_stream stream {};
    stream.next_in = compressed.data();
    stream.avail_in = static_cast<uInt>(compressed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        throw std::bad_alloc();
    inflate(&stream, Z_SYNC_FLUSH);
    text.resize(text.size() - stream.avail_out);
    inflateEnd(&stream);
}

} // namespace

std::string readVocabularyFile(const std::filesystem::path& file)
{
    auto compressed = readStart(file);
    std::string text(textSize, '\0');
    inflateInto(text, compressed);
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
    if (text.size() != textSize || checksum != textChecksum)
        throw Error(ErrorKind::InputOutput, file.string(), "not the vocabulary of CLIP's tokenizer, or damaged",
            "install Daguerre's resources again");
    return text;
}

} // namespace daguerre
