// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/Draft.h"

#include <QWidget>

#include <memory>

namespace daguerre {

class PromptDictionary;
class PromptEdit;
class PromptExchange;
class PromptHeading;
class TokenCounter;
class UnderstoodLabel;
class WordCompleter;

/// The prompt and the negative prompt, each with its heading, the count of its tokens, and what a model with a
/// dictionary understands of it.
class PromptFields final : public QWidget {
    Q_OBJECT

public:
    explicit PromptFields(QWidget* parent = nullptr);

    PromptEdit& prompt() const { return *m_prompt; }
    /// The model's; null where it has none: nothing is offered and nothing told then.
    void setDictionary(const std::shared_ptr<const PromptDictionary>& dictionary);
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
    /// What belongs to one prompt.
    struct Field {
        PromptHeading* heading;
        WordCompleter* completer;
        UnderstoodLabel* understood;
    };

    void nameEdits();
    Field fieldFor(PromptEdit& edit, const QString& title);
    void followEdits();

    TokenCounter* m_tokens;
    PromptEdit* m_prompt;
    PromptEdit* m_negativePrompt;
    Field m_fields[2] {}; // of the prompt and of the negative prompt
};

} // namespace daguerre
