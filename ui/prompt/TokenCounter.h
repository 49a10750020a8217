// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompt/TokenCount.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace daguerre {

/// Counts tokens on a thread of its own, which also loads the vocabulary, once. GUI thread.
class TokenCounter final : public QObject {
    Q_OBJECT

public:
    explicit TokenCounter(QObject* parent = nullptr);
    ~TokenCounter() override;

    /// Calls `then` on the GUI thread unless `context` is gone by then, or the vocabulary can't be read (which the log
    /// tells).
    void count(const QString& prompt, QObject* context, std::function<void(const TokenCount&)> then);

private:
    /// On the thread; null where it can't be read.
    const Tokenizer* tokenizer();

    std::unique_ptr<const Tokenizer> m_tokenizer;
    bool m_failed = false;
    QThreadPool m_thread; // last: ended first
};

} // namespace daguerre
