// SPDX-License-Identifier: Apache-2.0
#include "core/files/AtomicFile.h"

#include "core/Error.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace daguerre {

namespace {

constexpr int maximumNumber = 99'999;

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

std::filesystem::path temporaryName(const std::filesystem::path& path)
{
    std::random_device random;
    return folderOf(path) / (".daguerre-" + std::to_string(random()) + std::to_string(random()) + ".part");
}

int openNew(const std::filesystem::path& path)
{
    constexpr mode_t mode = 0666; // less the process's umask
    return open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
}

/// The rename itself is done; this only makes its name last through a power cut, so that failing isn't worth an error.
void flushFolder(const std::filesystem::path& folder) noexcept
{
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

} // namespace

void throwWriteError(const std::filesystem::path& path, int systemError)
{
    const bool full = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    throw Error(ErrorKind::InputOutput, path.string(),
        "can't be written: " + std::generic_category().message(systemError),
        full ? "free some space or choose another folder" : "choose another folder");
}

AtomicFile::AtomicFile(std::filesystem::path path)
    : m_path(std::move(path))
{
    do {
        m_temporary = temporaryName(m_path);
        m_descriptor = openNew(m_temporary);
    } while (m_descriptor < 0 && (errno == EEXIST || errno == EINTR));
    if (m_descriptor < 0)
        throwWriteError(m_path, errno);
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    constexpr std::size_t most = 1 << 30; // one call takes just under 2 GiB at most
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), std::min(bytes.size(), most));
        if (written < 0 && errno != EINTR)
            throwWriteError(m_path, errno);
        if (written > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::commit()
{
    flush();
    if (std::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        throwWriteError(m_path, errno);
    committed();
}

std::filesystem::path AtomicFile::commitNew()
{
    flush();
    for (int number = 1; number <= maximumNumber; ++number) {
        std::filesystem::path path = m_path;
        if (number > 1)
            path.replace_filename(m_path.stem().string() + "-" + std::to_string(number) + m_path.extension().string());
        if (renameWithoutReplacing(path)) {
            committed();
            return path;
        }
    }
    throwWriteError(m_path, EEXIST);
}

void AtomicFile::flush()
{
    int result = 0;
    do
        result = fsync(m_descriptor);
    while (result != 0 && errno == EINTR);
    const int flushError = result == 0 || errno == EINVAL ? 0 : errno; // EINVAL: this file system has no such thing
    const bool closed = close(std::exchange(m_descriptor, -1)) == 0 || errno == EINTR; // closed all the same, on Linux
    if (flushError != 0 || !closed)
        throwWriteError(m_path, flushError != 0 ? flushError : errno);
}

/// False where the name is taken.
bool AtomicFile::renameWithoutReplacing(const std::filesystem::path& path) const
{
#ifdef RENAME_NOREPLACE
    if (renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno != EINVAL && errno != ENOSYS)
        throwWriteError(path, errno);
#endif
    // File systems without it: the name is taken first, then given to the file.
    const int placeholder = openNew(path);
    if (placeholder < 0 && errno == EEXIST)
        return false;
    if (placeholder < 0)
        throwWriteError(path, errno);
    close(placeholder);
    if (std::rename(m_temporary.c_str(), path.c_str()) == 0)
        return true;
    const int renameError = errno;
    unlink(path.c_str());
    throwWriteError(path, renameError);
}

void AtomicFile::committed()
{
    m_temporary.clear();
    flushFolder(folderOf(m_path));
}

} // namespace daguerre
