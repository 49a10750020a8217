// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PromptHeading.h"

#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/TokenCountLabel.h"
#include "ui/widgets/IconButton.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace daguerre {

PromptHeading::PromptHeading(const QString& text, PromptEdit& edit, TokenCounter& counter, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_tokens(new TokenCountLabel(counter, edit))
{
    auto* label = new QLabel(text);
    label->setBuddy(&edit);
    m_tokens->setObjectName(edit.objectName() + QStringLiteral("Tokens"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(label);
    m_layout->addStretch();
    m_layout->addWidget(m_tokens);
}

QToolButton* PromptHeading::addHistoryButton()
{
    QToolButton* button = iconButton(QStringLiteral("promptHistoryButton"), QStringLiteral("history"),
        tr("Prompt history"), tr("Take an earlier prompt again"));
    m_layout->addWidget(button);
    return button;
}

void PromptHeading::setDictionary(std::shared_ptr<const PromptDictionary> dictionary)
{
    m_tokens->setDictionary(std::move(dictionary));
}

} // namespace daguerre
