// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace daguerre {

class PromptEdit;
class TokenCounter;

/// The line above a prompt: its label, which leads to it, and how many tokens it has.
class PromptHeading final : public QWidget {
    Q_OBJECT

public:
    PromptHeading(const QString& text, PromptEdit& edit, TokenCounter& counter, QWidget* parent = nullptr);

    /// A button at its end that opens the history.
    QToolButton* addHistoryButton();

private:
    QHBoxLayout* m_layout;
};

} // namespace daguerre
