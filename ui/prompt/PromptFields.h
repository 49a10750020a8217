// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/Draft.h"

#include <QWidget>

#include <memory>

namespace daguerre {

class PromptEdit;
class PromptExchange;
class TokenCounter;

/// The prompt and the negative prompt, each with its heading and the count of its tokens.
class PromptFields final : public QWidget {
    Q_OBJECT

public:
    explicit PromptFields(QWidget* parent = nullptr);

    PromptEdit& prompt() const { return *m_prompt; }
    /// Half-composed input counts from here on.
    void commitComposition();
    /// Texts and carets of the draft.
    void restore(const Draft& draft);
    void writeTo(Draft& draft) const;
    void writeTexts(TextToImage& picture) const;
    /// The texts of `picture`, to be exchanged for what is shown.
    std::shared_ptr<PromptExchange> exchangeFor(const TextToImage& picture);

Q_SIGNALS:
    /// A text, a caret or a selection.
    void changed();
    void historyWanted();

private:
    void nameEdits();

    TokenCounter* m_tokens;
    PromptEdit* m_prompt;
    PromptEdit* m_negativePrompt;
};

} // namespace daguerre
