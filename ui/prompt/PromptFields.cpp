// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PromptFields.h"

#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/PromptExchange.h"
#include "ui/prompt/PromptHeading.h"
#include "ui/prompt/TokenCounter.h"
#include "ui/prompt/UnderstoodLabel.h"
#include "ui/prompt/WordCompleter.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daguerre {

namespace {

Caret caretOf(const PromptEdit& edit)
{
    const QTextCursor cursor = edit.textCursor();
    return {cursor.anchor(), cursor.position()};
}

void placeCaret(PromptEdit& edit, const Caret& caret)
{
    const int end = edit.document()->characterCount() - 1;
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(std::clamp(caret.anchor, 0, end));
    cursor.setPosition(std::clamp(caret.position, 0, end), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

} // namespace

PromptFields::PromptFields(QWidget* parent)
    : QWidget(parent)
    , m_tokens(new TokenCounter(this))
    , m_prompt(new PromptEdit)
    , m_negativePrompt(new PromptEdit)
{
    nameEdits();
    m_fields[0] = fieldFor(*m_prompt, tr("&Prompt"));
    m_fields[1] = fieldFor(*m_negativePrompt, tr("&Negative prompt"));
    m_fields[0].understood->setObjectName(QStringLiteral("understood"));
    m_fields[1].understood->setObjectName(QStringLiteral("negativeUnderstood"));
    connect(m_fields[0].heading->addHistoryButton(), &QToolButton::clicked, this, &PromptFields::historyWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_fields[0].heading);
    layout->addWidget(m_prompt, 3);
    layout->addWidget(m_fields[0].understood);
    layout->addSpacing(4);
    layout->addWidget(m_fields[1].heading);
    layout->addWidget(m_negativePrompt, 1);
    layout->addWidget(m_fields[1].understood);
    followEdits();
}

PromptFields::Field PromptFields::fieldFor(PromptEdit& edit, const QString& title)
{
    return {new PromptHeading(title, edit, *m_tokens), new WordCompleter(edit), new UnderstoodLabel(edit)};
}

void PromptFields::followEdits()
{
    for (const PromptEdit* edit : {m_prompt, m_negativePrompt}) {
        connect(edit, &QPlainTextEdit::textChanged, this, &PromptFields::changed);
        connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &PromptFields::changed);
        connect(edit, &QPlainTextEdit::selectionChanged, this, &PromptFields::changed);
    }
}

void PromptFields::setDictionary(const std::shared_ptr<const PromptDictionary>& dictionary)
{
    for (const Field& field : m_fields) {
        field.heading->setDictionary(dictionary);
        field.completer->setDictionary(dictionary);
        field.understood->setDictionary(dictionary);
    }
}

void PromptFields::nameEdits()
{
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("What should the picture show?"));
    m_prompt->setMinimumLines(4);
    m_negativePrompt->setObjectName(QStringLiteral("negativePrompt"));
    m_negativePrompt->setAccessibleName(tr("Negative prompt"));
    m_negativePrompt->setPlaceholderText(tr("What should it not show?"));
    m_negativePrompt->setMinimumLines(2);
}

void PromptFields::commitComposition()
{
    m_prompt->commitComposition();
    m_negativePrompt->commitComposition();
}

void PromptFields::restore(const Draft& draft)
{
    m_prompt->setPlainText(QString::fromStdString(draft.picture.prompt));
    m_negativePrompt->setPlainText(QString::fromStdString(draft.picture.negativePrompt));
    placeCaret(*m_prompt, draft.promptCaret);
    placeCaret(*m_negativePrompt, draft.negativeCaret);
}

void PromptFields::writeTo(Draft& draft) const
{
    writeTexts(draft.picture);
    draft.promptCaret = caretOf(*m_prompt);
    draft.negativeCaret = caretOf(*m_negativePrompt);
}

void PromptFields::writeTexts(TextToImage& picture) const
{
    picture.prompt = m_prompt->toPlainText().toStdString();
    picture.negativePrompt = m_negativePrompt->toPlainText().toStdString();
}

std::shared_ptr<PromptExchange> PromptFields::exchangeFor(const TextToImage& picture)
{
    auto texts = std::make_shared<PromptExchange>();
    texts->add(*m_prompt, QString::fromStdString(picture.prompt));
    texts->add(*m_negativePrompt, QString::fromStdString(picture.negativePrompt));
    return texts;
}

} // namespace daguerre
