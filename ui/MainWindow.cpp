// SPDX-License-Identifier: Apache-2.0
#include "ui/MainWindow.h"

#include "core/generation/AddOnFolders.h"
#include "core/generation/GenerationService.h"
#include "core/generation/JobQueue.h"
#include "core/library/Library.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "ui/canvas/CanvasPage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/FullScreen.h"
#include "ui/canvas/PreviewChoice.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/exchange/Intake.h"
#include "ui/exchange/UnsavedPictures.h"
#include "ui/gallery/GalleryCommands.h"
#include "ui/gallery/GalleryPanel.h"
#include "ui/gallery/PictureFolders.h"
#include "ui/gallery/TrashHistory.h"
#include "ui/log/LogDock.h"
#include "ui/models/ModelChooser.h"
#include "ui/models/ModelFolders.h"
#include "ui/models/ModelSwitch.h"
#include "ui/models/ModelsDialog.h"
#include "ui/parameters/ControlsPanel.h"
#include "ui/queue/LauncherProgress.h"
#include "ui/queue/QueuePanel.h"
#include "ui/queue/QueueTitle.h"
#include "ui/widgets/StatusLine.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QUrl>

namespace daguerre {

MainWindow::MainWindow(GenerationService& service, Library& library, ModelCatalogue& catalogue, Settings& settings,
    Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_service(service)
    , m_library(library)
    , m_catalogue(catalogue)
    , m_settings(settings)
    , m_session(session)
    , m_actions(this)
    , m_undoRouter(m_undo, m_actions.undo, m_actions.redo)
    , m_jobs(session.jobs())
    , m_controls(new ControlsPanel(session.drafts(), session.prompts(), m_undo, m_actions.generate))
    , m_models(new ModelSwitch(service, settings, *m_controls, *m_actions.openCheckpoint))
    , m_page(new CanvasPage(service, session.jobs(), settings, m_actions))
    , m_gallery(new GalleryPanel(library, settings, m_actions))
    , m_folders(new PictureFolders(library, settings, m_actions, *this))
    , m_modelFolders(new ModelFolders(catalogue, settings, m_actions, *this))
    , m_previews(new PreviewChoice(service, catalogue, settings, m_actions, *this))
    , m_status(new StatusLine)
    , m_intake(new Intake(*this, *m_controls))
    , m_fullScreen(new FullScreen(*this, *m_page, m_actions.fullScreen))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/daguerre.svg")));
    m_actions.addMenus(*menuBar());
    // In the order of the Tab key.
    m_controlsDock = addDock(
        tr("Controls"), QStringLiteral("controlsDock"), m_controls, Qt::LeftDockWidgetArea, m_actions.showControls);
    setCentralWidget(m_page);
    addGallery();
    addQueue();
    addDockWidget(Qt::BottomDockWidgetArea, new LogDock(m_actions, this));
    addStatusLine();
    followModel();
    followCatalogue();
    followActions();
    followUndo();
    followExchange();
    connect(m_page, &CanvasPage::exampleChosen, this, [this](const QString& prompt) {
        m_controls->setPrompt(prompt);
        m_controls->focusPrompt(); // the button goes
        generate();
    });
    restoreLayout();
    m_controls->focusPrompt();
    removeOldUnsaved();
    tellProblems();
    m_models->prepare();
}

MainWindow::~MainWindow() = default;

void MainWindow::generate()
{
    try {
        GenerationRequest request = m_controls->takeRequest();
        request.checkpoint = m_models->checkpoint();
        request.vae = m_models->overrides().vae;
        request.prediction = m_models->overrides().prediction;
        request.folder = m_settings.outputFolder();
        request.fileNamePattern = m_settings.fileNamePattern();
        request.loraFolders = loraFolders(request) + modelFolders(m_catalogue.models(), ModelKind::Lora);
        request.embeddingFolders = embeddingFolders(request) + modelFolders(m_catalogue.models(), ModelKind::Embedding);
        m_jobs.submit(request);
        m_page->follow();
    } catch (const Error& error) {
        m_page->showFailure(toFailure(error));
    }
}

void MainWindow::open(const QStringList& paths)
{
    m_intake->open(paths);
}

void MainWindow::showCrash(const QString& report)
{
    auto* openReport = new QAction(tr("Open report"), this);
    openReport->setStatusTip(tr("Open the report of what happened: it holds no prompts and no names"));
    openReport->setEnabled(!report.isEmpty());
    connect(
        openReport, &QAction::triggered, this, [report] { QDesktopServices::openUrl(QUrl::fromLocalFile(report)); });
    m_page->keepInformation(QStringLiteral("crash"), tr("Daguerre ended unexpectedly the last time"),
        tr("Finished pictures and waiting jobs are kept. The report helps the developers to find the cause."),
        openReport);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_controls->save();
    m_fullScreen->leave();
    m_gallery->save();
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    QMainWindow::closeEvent(event);
}

QDockWidget* MainWindow::addDock(
    const QString& title, const QString& name, QWidget* content, Qt::DockWidgetArea area, QAction* toggle)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // none: the content says what it is
    dock->setWidget(content);
    addDockWidget(area, dock);
    // A window that is destroyed while it is shown hides its dock last, when its actions are gone.
    connect(dock, &QDockWidget::visibilityChanged, toggle, [toggle, dock] { toggle->setChecked(!dock->isHidden()); });
    connect(toggle, &QAction::triggered, dock, &QWidget::setVisible);
    return dock;
}

void MainWindow::addGallery()
{
    m_galleryDock = addDock(
        tr("Gallery"), QStringLiteral("galleryDock"), m_gallery, Qt::RightDockWidgetArea, m_actions.showGallery);
    new TrashHistory(m_library, m_undo, m_gallery);
    connect(&m_library, &Library::failed, m_page, &CanvasPage::showFailure);
    connect(&m_service, &GenerationService::pictureFinished, this, [this](const FinishedPicture& picture) {
        if (!picture.path.isEmpty())
            m_library.add(picture.path);
    });
    connect(m_folders, &PictureFolders::outputFolderChanged, this, &MainWindow::redirectJobs);
    followGallery();
}

void MainWindow::followGallery()
{
    GalleryCommands& commands = m_gallery->commands();
    connect(&commands, &GalleryCommands::openWanted, m_intake,
        [this](const PictureRecord& picture) { m_intake->show(picture.path); });
    const auto use = [this](SettingsParts parts) {
        return [this, parts](const PictureRecord& picture) { m_controls->useSettings(picture.metadata, parts); };
    };
    connect(&commands, &GalleryCommands::useSettingsWanted, m_controls, use(SettingsParts::All));
    connect(&commands, &GalleryCommands::usePromptWanted, m_controls, use(SettingsParts::Prompt));
    connect(&commands, &GalleryCommands::useSeedWanted, m_controls, use(SettingsParts::Seed));
}

void MainWindow::addQueue()
{
    auto* panel = new QueuePanel(m_jobs, m_undo, m_actions);
    m_queueDock
        = addDock(tr("Queue"), QStringLiteral("queueDock"), panel, Qt::RightDockWidgetArea, m_actions.showQueue);
    connect(panel, &QueuePanel::requestWanted, m_controls, &ControlsPanel::useRequest);
    new LauncherProgress(m_jobs, panel);
    connect(m_actions.pauseQueue, &QAction::triggered, &m_jobs, &JobQueue::pause);
    const auto tell = [this] {
        setWindowTitle(queueTitle(m_jobs));
        m_actions.cancel->setEnabled(m_jobs.current() != 0);
        m_actions.pauseQueue->setEnabled(!m_jobs.isPaused());
        m_actions.continueQueue->setEnabled(m_jobs.isPaused());
    };
    tell();
    connect(&m_jobs, &JobQueue::changed, this, tell);
    connect(&m_jobs, &JobQueue::progressed, this, [this] { setWindowTitle(queueTitle(m_jobs)); });
    connect(&m_service, &GenerationService::finished, this, [this] {
        if (m_jobs.current() == 0)
            QApplication::alert(this); // asks for attention; never takes the focus
    });
}

void MainWindow::addStatusLine()
{
    statusBar()->addWidget(m_status, 1);
    connect(&m_service, &GenerationService::modelReady, m_status, &StatusLine::showModel);
    connect(&m_service, &GenerationService::modelFailed, m_status, &StatusLine::showFailed);
    connect(&m_service, &GenerationService::progressed, m_status, &StatusLine::measure);
}

void MainWindow::followModel()
{
    connect(m_models, &ModelSwitch::preparing, m_status, &StatusLine::showLoading);
    connect(m_models, &ModelSwitch::failed, m_status, &StatusLine::showFailed);
    connect(m_models, &ModelSwitch::failed, m_page, &CanvasPage::showFailure);
    connect(m_previews, &PreviewChoice::changed, m_page, &CanvasPage::forgetPreviewTrouble);
}

void MainWindow::followCatalogue()
{
    ModelChooser& chooser = m_controls->modelChooser();
    const auto take = [this, &chooser] {
        const QList<ModelEntry> models = m_catalogue.models();
        chooser.setCatalogue(models);
        m_models->recognise(models);
    };
    connect(&m_catalogue, &ModelCatalogue::changed, this, take);
    connect(&m_catalogue, &ModelCatalogue::failed, m_page, &CanvasPage::showFailure);
    connect(&chooser, &ModelChooser::catalogueWanted, this, &MainWindow::showModels);
    connect(m_actions.showModels, &QAction::triggered, this, &MainWindow::showModels);
    connect(&m_jobs, &JobQueue::changed, this, [this] { m_catalogue.setPaused(m_jobs.current() != 0); });
    take();
}

void MainWindow::showModels()
{
    auto* dialog = findChild<ModelsDialog*>();
    if (!dialog || !dialog->isVisible()) { // one that was closed is about to go
        dialog = new ModelsDialog(m_catalogue, *m_modelFolders, *m_models, m_settings, this);
        connect(dialog, &ModelsDialog::wordsWanted, m_controls, &ControlsPanel::addToPrompt);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::followActions()
{
    connect(m_actions.generate, &QAction::triggered, this, &MainWindow::generate);
    connect(m_actions.cancel, &QAction::triggered, &m_jobs, &JobQueue::cancelCurrent);
    connect(m_actions.keepMetadata, &QAction::toggled, this, [this](bool keep) { m_settings.setKeepsMetadata(keep); });
    m_actions.keepMetadata->setChecked(m_settings.keepsMetadata());
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.promptHistory, &QAction::triggered, m_controls, &ControlsPanel::showHistory);
    connect(m_actions.editPrompt, &QAction::triggered, m_controls, &ControlsPanel::focusPrompt);
    connect(m_actions.showShortcuts, &QAction::triggered, this,
        [this] { (new ShortcutsDialog(m_actions.all(), this))->show(); });
    connect(m_actions.about, &QAction::triggered, this, [this] { (new AboutDialog(this))->show(); });
}

void MainWindow::followUndo()
{
    for (QAction* menu : menuBar()->actions())
        connect(menu->menu(), &QMenu::aboutToShow, &m_undoRouter, &UndoRouter::updateActions);
    connect(m_controls, &ControlsPanel::settingsUsed, m_page, [this](const SettingsReport& report) {
        m_page->showInformation(report.headline(), report.details(), report.taken.isEmpty() ? nullptr : m_actions.undo);
    });
    connect(&m_undo, &QUndoStack::indexChanged, m_page, &CanvasPage::hideInformation);
}

void MainWindow::tellProblems()
{
    QList<Failure> problems = m_session.problems();
    if (m_settings.problem())
        problems.append(*m_settings.problem());
    for (const Failure& problem : problems)
        m_page->showFailure(problem);
}

void MainWindow::followExchange()
{
    connect(m_actions.paste, &QAction::triggered, m_intake, &Intake::paste);
    connect(m_controls, &ControlsPanel::otherPasted, m_intake, &Intake::paste);
    connect(m_intake, &Intake::pictureTaken, m_page->canvas(), &CanvasView::openPicture);
    connect(m_intake, &Intake::settingsTaken, m_controls,
        [this](const ImageMetadata& metadata) { m_controls->useSettings(metadata, SettingsParts::All); });
    connect(m_intake, &Intake::textTaken, m_controls, &ControlsPanel::useText);
    connect(m_intake, &Intake::modelTaken, m_models, &ModelSwitch::use);
    connect(m_intake, &Intake::modelFoldersTaken, this, [this](const QStringList& paths) {
        m_modelFolders->add(paths);
        showModels();
    });
    connect(m_intake, &Intake::folderTaken, m_folders, &PictureFolders::add);
    connect(m_intake, &Intake::refused, m_page, &CanvasPage::showFailure);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(QSize(1200, 800).boundedTo(screen()->availableSize()));
    if (restoreState(m_settings.windowState()))
        return;
    resizeDocks({m_controlsDock, m_galleryDock}, {320, 352}, Qt::Horizontal);
    resizeDocks({m_galleryDock, m_queueDock}, {560, 160}, Qt::Vertical);
}

void MainWindow::redirectJobs(const QString& folder)
{
    if (m_jobs.pauseReason() != JobQueue::Pause::Blocked)
        return; // jobs go where they were meant to
    m_jobs.redirect(folder);
    m_page->goOn();
}

} // namespace daguerre
