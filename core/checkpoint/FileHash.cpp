// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/FileHash.h"

#include "core/Error.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace daguerre {

namespace {

class Sha256 {
public:
    Sha256()
    {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw Error(ErrorKind::Internal, "SHA-256", "is not available in OpenSSL");
    }

    void add(std::span<const std::byte> bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }

    std::string digits()
    {
        constexpr std::string_view hexadecimal = "0123456789abcdef";
        std::array<unsigned char, 32> digest {};
        EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
        std::string text;
        for (const auto byte : digest) {
            text += hexadecimal[byte >> 4];
            text += hexadecimal[byte & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context {EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

class ReadOnlyFile {
public:
    explicit ReadOnlyFile(const std::filesystem::path& path)
        : m_path(path)
        , m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (m_descriptor < 0)
            fail("can't be opened");
    }
    ~ReadOnlyFile() { close(m_descriptor); }
    ReadOnlyFile(const ReadOnlyFile&) = delete;
    ReadOnlyFile& operator=(const ReadOnlyFile&) = delete;

    void skip(std::uint64_t bytes)
    {
        if (lseek(m_descriptor, static_cast<off_t>(bytes), SEEK_SET) < 0)
            fail("can't be read");
    }

    /// Empty at the end of the file.
    std::span<const std::byte> read(std::span<std::byte> buffer)
    {
        for (;;) {
            const auto count = ::read(m_descriptor, buffer.data(), buffer.size());
            if (count >= 0)
                return buffer.first(static_cast<std::size_t>(count));
            if (errno != EINTR)
                fail("can't be read");
        }
    }

private:
    [[noreturn]] void fail(const char* action) const
    {
        throw Error(ErrorKind::InputOutput, m_path.string(),
            std::string(action) + ": " + std::generic_category().message(errno));
    }

    const std::filesystem::path& m_path;
    int m_descriptor;
};

} // namespace

std::string sha256(std::span<const std::byte> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digits();
}

std::string sha256OfFile(const std::filesystem::path& path, std::stop_token stop, std::uint64_t skipped,
    const std::function<void(std::size_t)>& pieceRead)
{
    Sha256 hash;
    ReadOnlyFile file(path);
    file.skip(skipped);
    std::vector<std::byte> buffer(1 << 20);
    for (auto piece = file.read(buffer); !piece.empty(); piece = file.read(buffer)) {
        if (pieceRead)
            pieceRead(piece.size());
        if (stop.stop_requested())
            throw Cancelled();
        hash.add(piece);
    }
    return hash.digits();
}

} // namespace daguerre
