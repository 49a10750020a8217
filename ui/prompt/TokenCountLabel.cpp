// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/TokenCountLabel.h"

#include "core/dictionary/Understanding.h"
#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/TokenCounter.h"

namespace daguerre {

namespace {

constexpr std::chrono::milliseconds pause {120};

} // namespace

TokenCountLabel::TokenCountLabel(TokenCounter& counter, PromptEdit& edit, QWidget* parent)
    : QLabel(parent)
    , m_counter(counter)
    , m_edit(edit)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &TokenCountLabel::count);
    connect(&edit, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    m_soon.start();
}

void TokenCountLabel::setDictionary(std::shared_ptr<const PromptDictionary> dictionary)
{
    m_dictionary = std::move(dictionary);
    m_soon.start();
}

void TokenCountLabel::count()
{
    if (std::exchange(m_counting, true))
        return; // the answer counts again
    const QString prompt = m_edit.toPlainText();
    const QString given = m_dictionary ? understand(*m_dictionary, prompt).english : prompt;
    m_counter.count(given, this, [this, prompt, given](TokenCount count) {
        m_counting = false;
        if (given != prompt)
            count.borders.clear(); // they are places in another text
        if (m_edit.toPlainText() == prompt)
            showCount(count);
        else if (!m_soon.isActive())
            this->count();
    });
}

void TokenCountLabel::showCount(const TokenCount& count)
{
    setText(QStringLiteral("%1/%2").arg(count.tokens).arg(count.capacity));
    const QString words = tr("%n of %1 tokens", nullptr, count.tokens).arg(count.capacity);
    setAccessibleName(words);
    setToolTip(count.capacity > 75
            ? tr("%1. The text encoder reads 75 at a time: lines in the text show where it begins anew").arg(words)
            : words);
    m_edit.setBorders(count.borders);
}

} // namespace daguerre
