// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/WheelGuard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace daguerre {

void WheelGuard::protect(QWidget* control)
{
    if (control->focusPolicy() == Qt::WheelFocus)
        control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
}

void WheelGuard::protectAllIn(QWidget* panel)
{
    for (QAbstractSpinBox* box : panel->findChildren<QAbstractSpinBox*>())
        protect(box);
    for (QComboBox* box : panel->findChildren<QComboBox*>())
        protect(box);
    for (QAbstractSlider* slider : panel->findChildren<QAbstractSlider*>())
        if (!qobject_cast<QScrollBar*>(slider))
            protect(slider);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto* control = qobject_cast<QWidget*>(watched);
    if (control->hasFocus() && !qobject_cast<const QComboBox*>(control))
        return false;
    event->ignore(); // it goes on to the parent
    return true;
}

} // namespace daguerre
