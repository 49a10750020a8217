// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenuBar;
class QWidget;

namespace daguerre {

/// Every command of the window, with its words, shortcut and icon. Who carries it out connects to it.
class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    QAction* openCheckpoint;
    QAction* savePictureAs;
    QAction* openFolder;
    QAction* chooseFolder;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* copyPicture; // a shortcut of the canvas only: text fields have their own
    QAction* copyWithoutMetadata; // likewise
    QAction* keepMetadata; // checkable
    QAction* paste; // outside text fields, which have their own
    QAction* editPrompt;
    QAction* promptHistory;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomActual;
    QAction* zoomFit;
    QAction* fullScreen; // checkable
    QAction* showControls; // checkable
    QAction* toggleLog; // checkable
    QAction* generate;
    QAction* cancel;
    QAction* showShortcuts;
    QAction* showLog;
    QAction* about;

    void addMenus(QMenuBar& bar) const;
    /// In the order of the menus.
    const QList<QAction*>& all() const { return m_all; }

private:
    QAction* add(const char* name, const QString& icon, const QString& text, const QString& statusTip,
        const QList<QKeySequence>& shortcuts = {});
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addGenerateActions();
    void addHelpActions();

    QList<QAction*> m_all;
};

} // namespace daguerre
