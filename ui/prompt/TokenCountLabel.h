// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QTimer>

namespace daguerre {

class PromptEdit;
class TokenCounter;
struct TokenCount;

/// "12/75": the tokens of a prompt and how many its chunks hold, soon after the last key. Has the prompt mark where
/// further chunks begin.
class TokenCountLabel final : public QLabel {
    Q_OBJECT

public:
    TokenCountLabel(TokenCounter& counter, PromptEdit& edit, QWidget* parent = nullptr);

private:
    void count();
    void showCount(const TokenCount& count);

    TokenCounter& m_counter;
    PromptEdit& m_edit;
    QTimer m_soon;
    bool m_counting = false;
};

} // namespace daguerre
