// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QUndoStack;

namespace daguerre {

/// Undo and redo as the platform has them: a focused text field takes back its own typing first; once it has none left,
/// and everywhere else, it is the window's last change.
class UndoRouter final : public QObject {
    Q_OBJECT

public:
    /// The two actions must not be connected elsewhere.
    UndoRouter(QUndoStack& stack, QAction* undo, QAction* redo, QObject* parent = nullptr);

    /// Enables the actions for what has the focus now; call before they are shown.
    void updateActions();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QUndoStack& m_stack;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace daguerre
