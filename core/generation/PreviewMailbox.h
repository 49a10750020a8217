// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "core/generation/PreviewDecoders.h"

#include <atomic>
#include <mutex>

namespace daguerre {

/// One slot between the pipeline thread and the window: the newest preview wins, and a new one is wanted only after the
/// last was taken, so a slow window never slows a job down. Any thread.
class PreviewMailbox {
public:
    /// Pipeline thread: whether a preview made now would be seen.
    bool wanted() const { return m_enabled && !m_full; }
    void post(Preview preview)
    {
        const std::scoped_lock lock(m_mutex);
        m_preview = std::move(preview);
        m_full = true;
    }
    Preview take()
    {
        const std::scoped_lock lock(m_mutex);
        m_full = false;
        return std::exchange(m_preview, {});
    }
    void setEnabled(bool enabled) { m_enabled = enabled; }
    /// What they are made with.
    PreviewDecoders decoders()
    {
        const std::scoped_lock lock(m_mutex);
        return m_decoders;
    }
    void setDecoders(const PreviewDecoders& decoders)
    {
        const std::scoped_lock lock(m_mutex);
        m_decoders = decoders;
    }

private:
    std::atomic<bool> m_enabled {true};
    std::atomic<bool> m_full {false};
    std::mutex m_mutex;
    Preview m_preview;
    PreviewDecoders m_decoders;
};

} // namespace daguerre
