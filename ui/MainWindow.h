// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Actions.h"
#include "ui/undo/UndoRouter.h"
#include "ui/widgets/CompositionGuard.h"

#include <QMainWindow>
#include <QUndoStack>

class QDockWidget;

namespace daguerre {

class CanvasPage;
class ControlsPanel;
class FullScreen;
class GalleryPanel;
class GenerationService;
class Intake;
class JobQueue;
class Library;
class ModelCatalogue;
class ModelFolders;
class ModelSwitch;
class PictureFolders;
class PreviewChoice;
class Session;
class Settings;
class StatusLine;

/// The program's window: puts the pages together and gives the actions to those who carry them out.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(GenerationService& service, Library& library, ModelCatalogue& catalogue, Settings& settings,
        Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    void generate();
    /// Takes up files from outside: a checkpoint becomes the model of the next jobs.
    void open(const QStringList& paths);
    /// Tells that the program ended unexpectedly the last time; `report` may be opened, and is empty where there is
    /// none.
    void showCrash(const QString& report);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    /// A dock without a title bar that `toggle` shows and hides.
    QDockWidget* addDock(
        const QString& title, const QString& name, QWidget* content, Qt::DockWidgetArea area, QAction* toggle);
    void addGallery();
    void followGallery();
    void addQueue();
    void addStatusLine();
    void followModel();
    void followCatalogue();
    void showModels();
    void followActions();
    void followUndo();
    void followExchange();
    void tellProblems();
    void restoreLayout();
    void redirectJobs(const QString& folder);

    GenerationService& m_service;
    Library& m_library;
    ModelCatalogue& m_catalogue;
    Settings& m_settings;
    Session& m_session;
    Actions m_actions;
    QUndoStack m_undo; // goes before the widgets that its steps change
    UndoRouter m_undoRouter;
    CompositionGuard m_compositionGuard;
    JobQueue& m_jobs;
    ControlsPanel* m_controls;
    ModelSwitch* m_models;
    CanvasPage* m_page;
    GalleryPanel* m_gallery;
    QDockWidget* m_controlsDock = nullptr;
    QDockWidget* m_galleryDock = nullptr;
    QDockWidget* m_queueDock = nullptr;
    PictureFolders* m_folders;
    ModelFolders* m_modelFolders;
    PreviewChoice* m_previews;
    StatusLine* m_status;
    Intake* m_intake;
    FullScreen* m_fullScreen;
};

} // namespace daguerre
