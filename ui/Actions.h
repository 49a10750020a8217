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
    QAction* galleryFolders;
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
    QAction* followCanvas;
    QAction* showControls; // checkable
    QAction* showQueue; // checkable
    QAction* toggleLog; // checkable
    QAction* choosePreviews;
    QAction* showGallery; // checkable
    QAction* galleryAsList; // checkable
    QAction* searchGallery;
    // Of the pictures selected in the gallery; single keys work only while it has the focus.
    QAction* openPicture;
    QAction* quickLook;
    QAction* useSettings;
    QAction* usePrompt;
    QAction* useSeed;
    QAction* comparePictures;
    QAction* copyPictures;
    QAction* copyPicturesWithoutMetadata;
    QAction* revealPicture;
    QAction* deletePictures;
    QList<QAction*> ratePictures; // 0 to 5 stars
    QAction* generate;
    QAction* cancel;
    QAction* pauseQueue;
    QAction* continueQueue;
    // These are shortcuts of the queue's list only.
    QAction* moveJobUp;
    QAction* moveJobDown;
    QAction* copyJobToControls;
    QAction* tryJobAgain;
    QAction* removeJobs;
    QAction* clearQueue;
    QAction* showModels;
    QAction* addModelFolder;
    QAction* importModels;
    QAction* rescanModels;
    QAction* showShortcuts;
    QAction* showLog;
    QAction* about;

    void addMenus(QMenuBar& bar) const;
    /// In the order of the menus.
    const QList<QAction*>& all() const { return m_all; }
    /// Those of the Library menu, with separators.
    const QList<QAction*>& pictures() const { return m_pictures; }

private:
    QAction* add(const char* name, const QString& icon, const QString& text, const QString& statusTip,
        const QList<QKeySequence>& shortcuts = {});
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addGalleryViewActions();
    void addPictureActions();
    void addRatingActions();
    void addGenerateActions();
    void addQueueActions();
    void addModelActions();
    void addHelpActions();

    QAction* separator();

    QList<QAction*> m_all;
    QList<QAction*> m_pictures;
};

} // namespace daguerre
