// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

class QHBoxLayout;
class QToolButton;

namespace daguerre {

class PromptDictionary;
class PromptEdit;
class TokenCountLabel;
class TokenCounter;

/// The line above a prompt: its label, which leads to it, and how many tokens it has.
class PromptHeading final : public QWidget {
    Q_OBJECT

public:
    PromptHeading(const QString& text, PromptEdit& edit, TokenCounter& counter, QWidget* parent = nullptr);

    /// A button at its end that opens the history.
    QToolButton* addHistoryButton();
    void setDictionary(std::shared_ptr<const PromptDictionary> dictionary);

private:
    QHBoxLayout* m_layout;
    TokenCountLabel* m_tokens;
};

} // namespace daguerre
