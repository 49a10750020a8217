// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace daguerre {

struct WatchedMapping;

/// Which file it was, and in which state. Equal stamps: the same contents, as far as the file system can tell.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t byteCount = 0;
    std::int64_t modifiedSeconds = 0; // since 1970
    std::int64_t modifiedNanoseconds = 0;

    bool operator==(const FileStamp&) const = default;
    /// Of the file that now has this path; nothing where it can't be looked at.
    static std::optional<FileStamp> of(const std::filesystem::path& path);
};

/// A model file mapped read-only. A file that is cut short, or whose disk goes away, reads as zeros from there on and
/// makes intact() false; it never ends the program. Any thread may read and ask; move and destroy it where nobody
/// reads.
class MappedFile {
public:
    /// Throws Error(Model) with the system's reason: no such file, no permission, a folder.
    explicit MappedFile(std::filesystem::path path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// The whole file; empty for an empty file. Starts at a page boundary.
    std::span<const std::byte> bytes() const { return m_bytes; }
    /// Of the file when it was opened. Another file moved over the path leaves this one as it is.
    const FileStamp& stamp() const { return m_stamp; }
    /// False once a read failed, or the file was written to or cut: what was read so far can't be trusted. Takes
    /// microseconds.
    bool intact() const;
    /// Intact, and the path still leads to this very file.
    bool isUnchanged() const;

private:
    void close() noexcept;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::span<const std::byte> m_bytes;
    FileStamp m_stamp;
    WatchedMapping* m_watch = nullptr;
};

} // namespace daguerre
