// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/FullScreen.h"

#include "ui/canvas/CanvasPage.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

namespace daguerre {

FullScreen::FullScreen(QMainWindow& window, CanvasPage& page, QAction* action)
    : QObject(&window)
    , m_window(window)
    , m_page(page)
    , m_action(action)
{
    connect(action, &QAction::toggled, this, &FullScreen::set);
    window.installEventFilter(this);
}

void FullScreen::leave()
{
    m_action->setChecked(false);
}

bool FullScreen::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape
        || !m_action->isChecked())
        return false;
    leave();
    return true;
}

void FullScreen::set(bool on)
{
    if (on) {
        m_before = m_window.windowState();
        for (QWidget* widget : surroundings()) {
            if (widget->isHidden())
                continue;
            widget->hide();
            m_hidden.append(widget);
        }
        m_window.setWindowState(m_before | Qt::WindowFullScreen);
        return;
    }
    for (const QPointer<QWidget>& widget : std::exchange(m_hidden, {}))
        if (widget)
            widget->show();
    m_window.setWindowState(m_before);
}

QList<QWidget*> FullScreen::surroundings() const
{
    QList<QWidget*> widgets {m_window.menuBar(), m_window.statusBar(), m_page.progressStrip()};
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        widgets.append(dock);
    return widgets;
}

} // namespace daguerre
