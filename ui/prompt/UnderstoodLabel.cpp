// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/UnderstoodLabel.h"

#include "ui/prompt/PromptEdit.h"

#include <QTextDocument>

namespace daguerre {

namespace {

constexpr std::chrono::milliseconds pause {120};

/// Empty where there is nothing to tell.
QString wordsFor(const Understanding& understood)
{
    const QString english = understood.english.simplified();
    const QString unknown = understood.unknown.join(QStringLiteral(", "));
    if (understood.differs && !unknown.isEmpty())
        return UnderstoodLabel::tr("Understood as: %1 · not understood: %2").arg(english, unknown);
    if (understood.differs)
        return UnderstoodLabel::tr("Understood as: %1").arg(english);
    return unknown.isEmpty() ? QString() : UnderstoodLabel::tr("Not understood: %1").arg(unknown);
}

} // namespace

UnderstoodLabel::UnderstoodLabel(PromptEdit& edit, QWidget* parent)
    : QLabel(parent)
    , m_edit(edit)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long prompt must not widen the window
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &UnderstoodLabel::tell);
    connect(&edit, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
}

void UnderstoodLabel::setDictionary(std::shared_ptr<const PromptDictionary> dictionary)
{
    m_dictionary = std::move(dictionary);
    tell();
}

void UnderstoodLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void UnderstoodLabel::tell()
{
    m_words = m_dictionary ? wordsFor(understand(*m_dictionary, m_edit.toPlainText())) : QString();
    setAccessibleName(m_words);
    setToolTip(m_words.isEmpty() ? QString() : Qt::convertFromPlainText(m_words, Qt::WhiteSpaceNormal));
    m_edit.setAccessibleDescription(m_words);
    setVisible(!m_words.isEmpty());
    elide();
}

void UnderstoodLabel::elide()
{
    setText(fontMetrics().elidedText(m_words, Qt::ElideRight, width()));
}

} // namespace daguerre
