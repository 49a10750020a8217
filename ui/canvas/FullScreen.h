// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QWidget;

namespace daguerre {

class CanvasPage;

/// Shows the canvas alone on the whole screen, and brings everything back as it was.
class FullScreen final : public QObject {
    Q_OBJECT

public:
    /// `action` is checkable and turns it on and off; Escape leaves as well. Owned by the window.
    FullScreen(QMainWindow& window, CanvasPage& page, QAction* action);

    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool on);
    QList<QWidget*> surroundings() const;

    QMainWindow& m_window;
    CanvasPage& m_page;
    QAction* m_action;
    QList<QPointer<QWidget>> m_hidden;
    Qt::WindowStates m_before;
};

} // namespace daguerre
