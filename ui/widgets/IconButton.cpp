// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/IconButton.h"

#include "ui/widgets/ThemedIcon.h"

#include <QToolButton>

namespace daguerre {

QToolButton* iconButton(const QString& objectName, const QString& icon, const QString& name, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace daguerre
