// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/PickleStream.h"

#include "core/Error.h"

#include <bit>

namespace daguerre {

PickleStream::PickleStream(std::span<const std::byte> contents, const std::filesystem::path& path)
    : m_text(reinterpret_cast<const char*>(contents.data()), contents.size())
    , m_path(path)
{
}

std::uint64_t PickleStream::number(std::size_t bytes)
{
    const std::string_view digits = take(bytes);
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(digits[i]);
    return value;
}

double PickleStream::real()
{
    std::uint64_t bits = 0;
    for (const char digit : take(sizeof bits))
        bits = bits << 8 | static_cast<unsigned char>(digit);
    return std::bit_cast<double>(bits);
}

std::string_view PickleStream::line()
{
    const auto end = m_text.find('\n', m_position);
    if (end == std::string_view::npos)
        refuse("a line has no end");
    const auto text = take(end - m_position);
    ++m_position;
    return text;
}

std::string_view PickleStream::take(std::uint64_t bytes)
{
    if (bytes > m_text.size() - m_position)
        refuse("it ends in the middle of a value");
    const auto text = m_text.substr(m_position, bytes);
    m_position += bytes;
    return text;
}

void PickleStream::refuse(const std::string& problem) const
{
    throw Error(ErrorKind::Model, m_path.string(),
        "the pickle in the file is damaged: " + problem + " (byte " + std::to_string(m_position) + ")",
        "download the file again, or use its .safetensors version");
}

} // namespace daguerre
