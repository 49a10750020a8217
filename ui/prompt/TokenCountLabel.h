// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"

#include <QLabel>
#include <QTimer>

namespace daguerre {

class PromptEdit;
class TokenCounter;
struct TokenCount;

/// "12/75": the tokens of a prompt and how many its chunks hold, soon after the last key. Has the prompt mark where
/// further chunks begin. With a dictionary, of what the model is given.
class TokenCountLabel final : public QLabel {
    Q_OBJECT

public:
    TokenCountLabel(TokenCounter& counter, PromptEdit& edit, QWidget* parent = nullptr);

    void setDictionary(std::shared_ptr<const PromptDictionary> dictionary);

private:
    void count();
    void showCount(const TokenCount& count);

    TokenCounter& m_counter;
    PromptEdit& m_edit;
    std::shared_ptr<const PromptDictionary> m_dictionary;
    QTimer m_soon;
    bool m_counting = false;
};

} // namespace daguerre
