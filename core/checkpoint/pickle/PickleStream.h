// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace daguerre {

/// The bytes of a pickle, front to back. Reading past the end throws Error(Model).
class PickleStream {
public:
    PickleStream(std::span<const std::byte> contents, const std::filesystem::path& path);

    std::size_t position() const { return m_position; }
    std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
    /// Little-endian, of 1 to 8 bytes.
    std::uint64_t number(std::size_t bytes);
    /// Big-endian IEEE 754.
    double real();
    /// A text with its length, of `bytes` bytes, before it.
    std::string_view counted(std::size_t bytes) { return take(number(bytes)); }
    /// Up to the end of the line, which is read as well.
    std::string_view line();
    [[noreturn]] void refuse(const std::string& problem) const;

private:
    std::string_view take(std::uint64_t bytes);

    std::string_view m_text;
    const std::filesystem::path& m_path;
    std::size_t m_position = 0;
};

} // namespace daguerre
