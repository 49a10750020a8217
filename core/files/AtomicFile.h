// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace daguerre {

/// A file that appears whole or not at all: written under a temporary name in its own folder, flushed to the disk, then
/// renamed. Until then the destructor removes it. POSIX. One thread at a time.
/// Every function throws Error(InputOutput) with the path, the system's words and a remedy. A file-size limit (`ulimit
/// -f`) is such an error only where the process ignores SIGXFSZ, which otherwise ends it.
class AtomicFile {
public:
    /// Creates ".daguerre-<random>.part" in the folder of `path`, which must exist.
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    /// Gives the file its name; one that has the name is replaced.
    void commit();
    /// Gives the file its name, or one with -2, -3 ... before the suffix where that is taken; never replaces a file.
    /// Returns the path.
    std::filesystem::path commitNew();

private:
    void flush();
    bool renameWithoutReplacing(const std::filesystem::path& path) const;
    void committed();

    std::filesystem::path m_path;
    std::filesystem::path m_temporary; // empty once committed
    int m_descriptor = -1;
};

/// Throws what AtomicFile throws: `path` can't be written, for the reason `systemError` (an errno).
[[noreturn]] void throwWriteError(const std::filesystem::path& path, int systemError);

} // namespace daguerre
