// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/MappedFile.h"

#include "core/Error.h"
#include "core/checkpoint/BusErrors.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace daguerre {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& problem)
{
    throw Error(ErrorKind::Model, path.string(), problem);
}

[[noreturn]] void refuseFor(const std::filesystem::path& path, const char* action, int error)
{
    refuse(path, std::string(action) + ": " + std::generic_category().message(error));
}

FileStamp stampOf(const struct stat& status)
{
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec,
        status.st_mtim.tv_nsec};
}

} // namespace

std::optional<FileStamp> FileStamp::of(const std::filesystem::path& path)
{
    struct stat status { };
    return stat(path.c_str(), &status) == 0 ? std::optional(stampOf(status)) : std::nullopt;
}

MappedFile::MappedFile(std::filesystem::path path)
    : m_path(std::move(path))
{
    m_descriptor = open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe must not make this wait
    if (m_descriptor < 0)
        refuseFor(m_path, "can't be opened", errno);
    try {
        struct stat status { };
        if (fstat(m_descriptor, &status) != 0)
            refuseFor(m_path, "can't be read", errno);
        if (!S_ISREG(status.st_mode))
            refuse(m_path, S_ISDIR(status.st_mode) ? "is a folder, not a file" : "is not a regular file");
        m_stamp = stampOf(status);
        if (m_stamp.byteCount == 0)
            return;
        void* address = mmap(nullptr, m_stamp.byteCount, PROT_READ, MAP_PRIVATE, m_descriptor, 0);
        if (address == MAP_FAILED)
            refuseFor(m_path, "can't be mapped into memory", errno);
        m_bytes = {static_cast<const std::byte*>(address), m_stamp.byteCount};
        m_watch = watchMapping(address, m_stamp.byteCount);
        if (!m_watch)
            refuse(m_path, "too many model files are open");
    } catch (...) {
        close();
        throw;
    }
}

MappedFile::~MappedFile()
{
    close();
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_bytes(std::exchange(other.m_bytes, {}))
    , m_stamp(other.m_stamp)
    , m_watch(std::exchange(other.m_watch, nullptr))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_bytes = std::exchange(other.m_bytes, {});
        m_stamp = other.m_stamp;
        m_watch = std::exchange(other.m_watch, nullptr);
    }
    return *this;
}

bool MappedFile::intact() const
{
    if (m_watch && m_watch->broken.load())
        return false;
    struct stat status { };
    return fstat(m_descriptor, &status) == 0 && stampOf(status) == m_stamp;
}

bool MappedFile::isUnchanged() const
{
    return intact() && FileStamp::of(m_path) == m_stamp;
}

void MappedFile::close() noexcept
{
    if (m_watch)
        unwatchMapping(std::exchange(m_watch, nullptr));
    if (!m_bytes.empty())
        munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    m_bytes = {};
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace daguerre
