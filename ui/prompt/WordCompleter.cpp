// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/WordCompleter.h"

#include "core/dictionary/WordForms.h"
#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/WordPopup.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace daguerre {

namespace {

bool isHangul(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return scriptOf(c.unicode()) == WordScript::Hangul; });
}

} // namespace

WordCompleter::WordCompleter(PromptEdit& edit)
    : QObject(&edit)
    , m_edit(edit)
    , m_popup(new WordPopup(edit))
{
    edit.installEventFilter(this);
    connect(&edit, &PromptEdit::typed, this, &WordCompleter::offer);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &WordCompleter::hide);
    connect(edit.verticalScrollBar(), &QScrollBar::valueChanged, this, &WordCompleter::follow);
    connect(m_popup, &WordPopup::picked, this, &WordCompleter::take);
}

void WordCompleter::setDictionary(std::shared_ptr<const PromptDictionary> dictionary)
{
    m_dictionary = std::move(dictionary);
    hide();
}

void WordCompleter::offer()
{
    hide();
    const QString composed = m_edit.composition();
    const QTextCursor caret = m_edit.textCursor();
    if (!m_dictionary || caret.hasSelection() || !isHangul(composed))
        return;
    const QTextBlock line = caret.block();
    QString text = line.text().first(caret.positionInBlock());
    text += composed;
    const WordCompletions found = completionsFor(*m_dictionary, text);
    if (found.words.isEmpty())
        return;
    m_begin = line.position() + int(found.begin);
    m_popup->showWords(found.words, place());
}

QRect WordCompleter::place() const
{
    QTextCursor begin = m_edit.textCursor();
    begin.setPosition(std::min(m_begin, begin.position()));
    return m_edit.cursorRect(begin).translated(m_edit.viewport()->pos());
}

void WordCompleter::follow()
{
    if (m_popup->isHidden())
        return;
    if (m_edit.rect().intersects(place()))
        m_popup->moveTo(place());
    else
        hide();
}

void WordCompleter::take()
{
    const QString english = m_popup->chosen().english;
    const int begin = m_begin;
    m_edit.commitComposition();
    hide();
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(begin, QTextCursor::KeepAnchor);
    cursor.insertText(english);
    m_edit.setTextCursor(cursor);
}

void WordCompleter::hide()
{
    m_popup->hide();
}

bool WordCompleter::isOwnKey(const QKeyEvent& key) const
{
    if (m_popup->isHidden() || !m_edit.composition().isEmpty() || (key.modifiers() & ~Qt::KeypadModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

void WordCompleter::press(int key)
{
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_popup->step(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Escape)
        hide();
    else
        take();
}

bool WordCompleter::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (isOwnKey(*static_cast<QKeyEvent*>(event))) {
            event->accept(); // Escape would cancel a job
            return true;
        }
        if (static_cast<QKeyEvent*>(event)->modifiers() & Qt::ControlModifier)
            hide();
        return false;
    case QEvent::KeyPress:
        if (!isOwnKey(*static_cast<QKeyEvent*>(event)))
            return false;
        press(static_cast<QKeyEvent*>(event)->key());
        return true;
    case QEvent::Resize:
        QMetaObject::invokeMethod(this, &WordCompleter::follow, Qt::QueuedConnection); // once it is laid out
        return false;
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        return false;
    default:
        return false;
    }
}

} // namespace daguerre
