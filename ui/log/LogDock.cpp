// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogDock.h"

#include "ui/Actions.h"
#include "ui/log/LogPanel.h"

#include <QAction>

namespace daguerre {

LogDock::LogDock(const Actions& actions, QWidget* parent)
    : QDockWidget(tr("Log"), parent)
{
    setObjectName(QStringLiteral("logDock"));
    setWidget(new LogPanel);
    hide();
    // A window that is destroyed while it is shown hides its docks last, when its actions are gone.
    connect(this, &QDockWidget::visibilityChanged, actions.toggleLog,
        [action = actions.toggleLog, this] { action->setChecked(!isHidden()); });
    connect(actions.toggleLog, &QAction::triggered, this, &QWidget::setVisible);
    connect(actions.showLog, &QAction::triggered, this, [this] {
        show();
        raise();
        widget()->setFocus();
    });
}

} // namespace daguerre
