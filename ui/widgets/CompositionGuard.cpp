// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CompositionGuard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace daguerre {

CompositionGuard::CompositionGuard(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool CompositionGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        if (qobject_cast<QLineEdit*>(watched) || qobject_cast<QAbstractSpinBox*>(watched))
            m_composing = static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty() ? nullptr : watched;
        return false;
    case QEvent::FocusOut:
        if (watched == m_composing)
            m_composing.clear();
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (watched != m_composing || static_cast<QKeyEvent*>(event)->modifiers() & Qt::ControlModifier)
            return false;
        event->accept();
        return true;
    default:
        return false;
    }
}

} // namespace daguerre
