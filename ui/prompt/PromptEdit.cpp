// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PromptEdit.h"

#include "core/library/Infotext.h"
#include "ui/prompt/PlainText.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace daguerre {

namespace {

bool isControlReturn(const QKeyEvent& event)
{
    return event.modifiers().testFlag(Qt::ControlModifier)
        && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

} // namespace

PromptEdit::PromptEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void PromptEdit::setMinimumLines(int lines)
{
    const int margins = 2 * (frameWidth() + int(document()->documentMargin()));
    setMinimumHeight(lines * fontMetrics().lineSpacing() + margins);
}

void PromptEdit::replaceText(const QString& text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void PromptEdit::appendText(const QString& text)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock(); // else it is one step with what was typed before it
    cursor.insertText(text);
    cursor.endEditBlock();
}

std::unique_ptr<QTextDocument> PromptEdit::documentWith(const QString& text) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setUndoRedoEnabled(false);
    document->setPlainText(text);
    document->setUndoRedoEnabled(true);
    return document;
}

std::unique_ptr<QTextDocument> PromptEdit::exchangeDocument(std::unique_ptr<QTextDocument> document)
{
    commitComposition();
    m_borders.clear();
    QTextDocument* before = this->document();
    before->setParent(nullptr); // setDocument() deletes its own
    document->setDefaultFont(before->defaultFont());
    QTextDocument* shown = document.release();
    setDocument(shown);
    shown->setParent(this);
    moveCursor(QTextCursor::End);
    return std::unique_ptr<QTextDocument>(before);
}

void PromptEdit::commitComposition()
{
    if (!isComposing())
        return;
    QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    // The input method hasn't answered, and may do so later with the same text.
    const QString composed = m_composition;
    QInputMethodEvent commit;
    commit.setCommitString(composed);
    inputMethodEvent(&commit);
    m_committedAhead = composed;
    QGuiApplication::inputMethod()->reset();
}

bool PromptEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isComposing()
        && !isControlReturn(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (isComposing()) { // Tab as well; the composition's own keys come back as input method events
            event->accept();
            return true;
        }
        m_committedAhead.clear();
    }
    return QPlainTextEdit::event(event);
}

void PromptEdit::keyPressEvent(QKeyEvent* event)
{
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    if (document()->revision() != revision && !event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT typed();
}

void PromptEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composition = event->preeditString();
    const bool saysNothing = m_composition.isEmpty() && event->commitString().isEmpty();
    if (!m_committedAhead.isEmpty() && !saysNothing) {
        const QString ahead = std::exchange(m_committedAhead, {});
        if (m_composition.isEmpty() && event->commitString() == ahead && event->replacementLength() == 0) {
            event->accept();
            return;
        }
    }
    QPlainTextEdit::inputMethodEvent(event);
    Q_EMIT typed();
}

bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return hasPlainText(*source);
}

void PromptEdit::insertFromMimeData(const QMimeData* source)
{
    if (!hasPlainText(*source)) {
        Q_EMIT otherPasted();
        return;
    }
    const QString text = plainText(*source);
    if (hasSettings(parseInfotext(text)))
        Q_EMIT settingsPasted(text);
    else
        textCursor().insertText(text);
    ensureCursorVisible();
}

void PromptEdit::setBorders(const QList<int>& positions)
{
    m_borders.clear();
    for (const int position : positions) {
        QTextCursor cursor(document());
        cursor.setPosition(std::min(position, document()->characterCount() - 1));
        m_borders.append(cursor);
    }
    viewport()->update();
}

void PromptEdit::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_borders.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().highlight().color(), 1, Qt::DashLine));
    for (const QTextCursor& border : std::as_const(m_borders)) {
        const QRect place = cursorRect(border);
        painter.drawLine(place.topLeft(), place.bottomLeft());
    }
}

void PromptEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->ignore(); // a picture that comes with its prompt is the window's
    else
        QPlainTextEdit::dragEnterEvent(event);
}

} // namespace daguerre
