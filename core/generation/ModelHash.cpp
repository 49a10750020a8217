// SPDX-License-Identifier: Apache-2.0
#include "core/generation/ModelHash.h"

#include "core/Error.h"
#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/FileHash.h"

#include <chrono>

namespace daguerre {

namespace {

std::filesystem::path fileOf(const std::filesystem::path& checkpoint)
{
    return isDiffusersFolder(checkpoint) ? readDiffusersFolder(checkpoint).files.front().path : checkpoint;
}

} // namespace

void ModelHash::start(const std::filesystem::path& path)
{
    const std::filesystem::path checkpoint = fileOf(path);
    const std::optional<FileStamp> stamp = FileStamp::of(checkpoint);
    if (m_result.valid() && stamp && m_stamp == stamp)
        return;
    m_stamp = stamp;
    std::promise<std::string> promise;
    m_result = promise.get_future().share();
    m_thread = std::jthread([checkpoint, promise = std::move(promise)](std::stop_token stop) mutable {
        try {
            promise.set_value(sha256OfFile(checkpoint, stop));
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
}

QString ModelHash::wait(std::stop_token stop)
{
    using namespace std::chrono_literals;
    while (m_result.wait_for(20ms) != std::future_status::ready) {
        if (stop.stop_requested())
            throw Cancelled();
    }
    return QString::fromStdString(m_result.get());
}

} // namespace daguerre
