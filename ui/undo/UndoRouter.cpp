// SPDX-License-Identifier: Apache-2.0
#include "ui/undo/UndoRouter.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QUndoStack>

namespace daguerre {

namespace {

/// A text field, whatever its class; one of the two is set where the object is one.
struct Field {
    QPlainTextEdit* plain = nullptr;
    QLineEdit* line = nullptr;

    explicit operator bool() const { return plain || line; }
    bool canUndo() const { return plain ? plain->document()->isUndoAvailable() : line && line->isUndoAvailable(); }
    bool canRedo() const { return plain ? plain->document()->isRedoAvailable() : line && line->isRedoAvailable(); }
    bool isComposing() const
    {
        const QTextLayout* layout = plain ? plain->textCursor().block().layout() : nullptr;
        return layout && !layout->preeditAreaText().isEmpty();
    }
    void undo() const
    {
        if (plain)
            plain->undo();
        else
            line->undo();
    }
    void redo() const
    {
        if (plain)
            plain->redo();
        else
            line->redo();
    }
};

Field fieldOf(QObject* object)
{
    Field field;
    field.plain = qobject_cast<QPlainTextEdit*>(object);
    field.line = qobject_cast<QLineEdit*>(object);
    if (auto* box = qobject_cast<QAbstractSpinBox*>(object))
        field.line = box->findChild<QLineEdit*>();
    if ((field.plain && field.plain->isReadOnly()) || (field.line && field.line->isReadOnly()))
        return {};
    return field;
}

} // namespace

UndoRouter::UndoRouter(QUndoStack& stack, QAction* undo, QAction* redo, QObject* parent)
    : QObject(parent)
    , m_stack(stack)
    , m_undo(undo)
    , m_redo(redo)
{
    connect(m_undo, &QAction::triggered, this, [this] {
        if (const Field field = fieldOf(QApplication::focusWidget()); field.canUndo())
            field.undo();
        else
            m_stack.undo();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        if (const Field field = fieldOf(QApplication::focusWidget()); field.canRedo())
            field.redo();
        else
            m_stack.redo();
    });
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoRouter::updateActions);
    connect(qApp, &QApplication::focusChanged, this, &UndoRouter::updateActions);
    qApp->installEventFilter(this);
    updateActions();
}

void UndoRouter::updateActions()
{
    const Field field = fieldOf(QApplication::focusWidget());
    m_undo->setEnabled(m_stack.canUndo() || field.canUndo());
    m_redo->setEnabled(m_stack.canRedo() || field.canRedo());
}

bool UndoRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undoes = key->matches(QKeySequence::Undo);
    if (!undoes && !key->matches(QKeySequence::Redo))
        return false;
    const Field field = fieldOf(watched);
    if (!field || field.isComposing() || (undoes ? field.canUndo() : field.canRedo()))
        return false;
    event->ignore(); // text fields claim the keys with nothing to take back, too
    return true;
}

} // namespace daguerre
