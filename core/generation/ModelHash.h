// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/MappedFile.h"

#include <QString>

#include <filesystem>
#include <future>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace daguerre {

/// The SHA-256 of the checkpoint in use, computed beside the first picture's steps rather than before them.
class ModelHash {
public:
    /// Starts over where the file is another or has changed; returns at once. Of a folder as diffusers saves it, the
    /// U-Net's file is meant.
    void start(const std::filesystem::path& checkpoint);
    /// 64 hex digits; waits for the end. Throws Cancelled, or Error(InputOutput) where the file could not be read.
    QString wait(std::stop_token stop);

private:
    std::optional<FileStamp> m_stamp;
    std::shared_future<std::string> m_result;
    std::jthread m_thread; // last: stopped and joined first
};

} // namespace daguerre
