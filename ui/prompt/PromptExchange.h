// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompt/PromptEdit.h"

#include <QTextDocument>

#include <memory>
#include <vector>

namespace daguerre {

/// Texts that take the places of what prompts show, and back again, each with its own undo history. The prompts must
/// outlive it, or it must not be used again.
class PromptExchange {
public:
    /// Nothing where the prompt shows that text.
    void add(PromptEdit& edit, const QString& text)
    {
        if (edit.toPlainText() != text)
            m_hidden.push_back({&edit, edit.documentWith(text)});
    }
    void exchange()
    {
        for (Hidden& hidden : m_hidden)
            hidden.document = hidden.edit->exchangeDocument(std::move(hidden.document));
    }

private:
    struct Hidden {
        PromptEdit* edit;
        std::unique_ptr<QTextDocument> document;
    };

    std::vector<Hidden> m_hidden;
};

} // namespace daguerre
