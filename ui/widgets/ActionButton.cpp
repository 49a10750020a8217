// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ActionButton.h"

#include <QAction>
#include <QPushButton>

namespace daguerre {

QPushButton* actionButton(QAction* action)
{
    auto* button = new QPushButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setText(action->iconText());
    button->setAccessibleName(action->iconText());
    button->setIcon(action->icon());
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->statusTip(), action->shortcut().toString(QKeySequence::NativeText)));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

QPushButton* primaryButton(QAction* action)
{
    QPushButton* button = actionButton(action);
    QFont font = button->font();
    font.setBold(true);
    button->setFont(font);
    button->setMinimumHeight(40);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    button->setIconSize({20, 20});
    return button;
}

} // namespace daguerre
