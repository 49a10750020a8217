// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/MappedFile.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace daguerre {

/// Short hashes of LoRAs and embeddings for pictures' metadata; each file is read once as long as it doesn't change.
/// One thread.
class AddOnHashes {
public:
    using Hash = std::function<std::string(const std::filesystem::path&, std::stop_token)>;

    explicit AddOnHashes(Hash hash)
        : m_hash(std::move(hash))
    {
    }

    /// "ink: 8c2d1f0a77be, watercolour: 01ab...": each file once. Throws Error, or Cancelled.
    QString list(const std::vector<std::filesystem::path>& files, std::stop_token stop);

private:
    struct Known {
        FileStamp stamp;
        QString digits;
    };

    QString digitsOf(const std::filesystem::path& file, std::stop_token stop);

    Hash m_hash;
    std::map<std::filesystem::path, Known> m_known;
};

} // namespace daguerre
