// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/ZipDirectory.h"

#include "core/Error.h"
#include "core/checkpoint/TensorInfo.h"

#include <algorithm>

namespace daguerre {

namespace {

constexpr std::uint64_t endBytes = 22;
constexpr std::uint64_t end64LocatorBytes = 20;
constexpr std::uint64_t end64Bytes = 56;
constexpr std::uint64_t centralBytes = 46;
constexpr std::uint64_t localBytes = 30;
constexpr std::uint32_t allOnes = 0xFFFFFFFF;

/// Reads the records of an archive; offsets are checked by every read.
class ZipReader {
public:
    ZipReader(std::span<const std::byte> contents, const std::filesystem::path& path)
        : m_contents(contents)
        , m_path(path)
    {
    }

    std::map<std::string, ZipEntry> entries() const;

private:
    struct Directory {
        std::uint64_t offset;
        std::uint64_t count;
    };

    std::uint64_t number(std::uint64_t offset, int bytes) const;
    std::string text(std::uint64_t offset, std::uint64_t bytes) const;
    std::uint64_t end() const;
    Directory directory() const;
    /// The values that zip64 moved into the extra field, in this order: size, compressed size, offset.
    void widen(std::uint64_t record, std::uint64_t& byteCount, std::uint64_t& stored, std::uint64_t& local) const;
    ZipEntry entry(std::uint64_t record, const std::string& name) const;
    [[noreturn]] void refuse(const std::string& problem) const;

    std::span<const std::byte> m_contents;
    const std::filesystem::path& m_path;
};

void ZipReader::refuse(const std::string& problem) const
{
    throw Error(ErrorKind::Model, m_path.string(), "the zip archive is damaged: " + problem, "download the file again");
}

std::uint64_t ZipReader::number(std::uint64_t offset, int bytes) const
{
    if (offset > m_contents.size() || m_contents.size() - offset < static_cast<std::uint64_t>(bytes))
        refuse("a record lies outside of the file");
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;)
        value = value << 8 | std::to_integer<std::uint64_t>(m_contents[offset + static_cast<std::uint64_t>(i)]);
    return value;
}

std::string ZipReader::text(std::uint64_t offset, std::uint64_t bytes) const
{
    if (offset > m_contents.size() || m_contents.size() - offset < bytes)
        refuse("a name lies outside of the file");
    return {reinterpret_cast<const char*>(m_contents.data()) + offset, bytes};
}

std::uint64_t ZipReader::end() const
{
    constexpr std::uint64_t longestComment = 0xFFFF;
    if (m_contents.size() < endBytes)
        refuse("it has no directory");
    const auto last = m_contents.size() - endBytes;
    for (std::uint64_t back = 0; back <= std::min(last, longestComment); ++back)
        if (number(last - back, 4) == 0x06054b50)
            return last - back;
    refuse("it has no directory: the file is cut short");
}

ZipReader::Directory ZipReader::directory() const
{
    const auto at = end();
    const Directory small {number(at + 16, 4), number(at + 10, 2)};
    if (at < end64LocatorBytes || number(at - end64LocatorBytes, 4) != 0x07064b50)
        return small;
    const auto at64 = number(at - end64LocatorBytes + 8, 8);
    if (at64 > m_contents.size() - end64Bytes || number(at64, 4) != 0x06064b50)
        refuse("its zip64 directory is not where it should be");
    return {number(at64 + 48, 8), number(at64 + 32, 8)};
}

void ZipReader::widen(
    std::uint64_t record, std::uint64_t& byteCount, std::uint64_t& stored, std::uint64_t& local) const
{
    auto at = record + centralBytes + number(record + 28, 2);
    const auto extraEnd = at + number(record + 30, 2);
    while (at + 4 <= extraEnd && number(at, 2) != 1)
        at += 4 + number(at + 2, 2);
    at += 4;
    for (auto* value : {&byteCount, &stored, &local})
        if (*value == allOnes) {
            if (at + 8 > extraEnd)
                refuse("an entry has no size");
            *value = number(at, 8);
            at += 8;
        }
}

ZipEntry ZipReader::entry(std::uint64_t record, const std::string& name) const
{
    auto byteCount = number(record + 24, 4);
    auto stored = number(record + 20, 4);
    auto local = number(record + 42, 4);
    if (byteCount == allOnes || stored == allOnes || local == allOnes)
        widen(record, byteCount, stored, local);
    if (number(record + 10, 2) != 0 || stored != byteCount)
        throw Error(ErrorKind::Model, m_path.string(), inQuotes(name) + " in the zip archive is compressed",
            "unpack the archive: PyTorch's own files are not compressed");
    if (number(local, 4) != 0x04034b50)
        refuse("entry " + inQuotes(name) + " is not where its directory says");
    const auto offset = local + localBytes + number(local + 26, 2) + number(local + 28, 2);
    if (offset > m_contents.size() || m_contents.size() - offset < byteCount)
        refuse("entry " + inQuotes(name) + " ends outside of the file");
    return {offset, byteCount};
}

std::map<std::string, ZipEntry> ZipReader::entries() const
{
    const auto [start, count] = directory();
    if (count > zipEntryLimit)
        refuse("it claims " + std::to_string(count) + " entries");
    std::map<std::string, ZipEntry> found;
    auto record = start;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (number(record, 4) != 0x02014b50)
            refuse("its directory breaks off");
        const auto name = text(record + centralBytes, number(record + 28, 2));
        if (!name.ends_with('/') && !found.try_emplace(name, entry(record, name)).second)
            refuse("it has " + inQuotes(name) + " twice");
        record += centralBytes + number(record + 28, 2) + number(record + 30, 2) + number(record + 32, 2);
    }
    return found;
}

} // namespace

std::map<std::string, ZipEntry> readZipDirectory(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    return ZipReader(contents, path).entries();
}

} // namespace daguerre
