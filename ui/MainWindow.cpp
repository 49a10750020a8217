// SPDX-License-Identifier: Apache-2.0
#include "ui/MainWindow.h"

#include "core/Resources.h"
#include "core/generation/GenerationService.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "ui/canvas/CanvasPage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/FullScreen.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/exchange/Intake.h"
#include "ui/exchange/UnsavedPictures.h"
#include "ui/log/LogDock.h"
#include "ui/models/ModelChooser.h"
#include "ui/models/ModelName.h"
#include "ui/parameters/ControlsPanel.h"
#include "ui/widgets/StatusLine.h"

#include <QAction>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QUrl>

namespace daguerre {

MainWindow::MainWindow(GenerationService& service, Settings& settings, Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_service(service)
    , m_settings(settings)
    , m_session(session)
    , m_checkpoint(settings.checkpoint())
    , m_actions(this)
    , m_undoRouter(m_undo, m_actions.undo, m_actions.redo)
    , m_jobs(service)
    , m_controls(new ControlsPanel(session.drafts(), session.prompts(), m_undo, m_actions.generate))
    , m_page(new CanvasPage(service, m_jobs, settings, m_actions))
    , m_status(new StatusLine)
    , m_intake(new Intake(*this, *m_controls))
    , m_fullScreen(new FullScreen(*this, *m_page, m_actions.fullScreen))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Daguerre"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/daguerre.svg")));
    m_actions.addMenus(*menuBar());
    setCentralWidget(m_page);
    addControls();
    addDockWidget(Qt::BottomDockWidgetArea, new LogDock(m_actions, this));
    addStatusLine();
    followModel();
    followActions();
    followUndo();
    followExchange();
    connect(m_page, &CanvasPage::exampleChosen, this, [this](const QString& prompt) {
        m_controls->setPrompt(prompt);
        generate();
    });
    restoreLayout();
    m_controls->focusPrompt();
    removeOldUnsaved();
    tellProblems();
    prepareModel();
}

MainWindow::~MainWindow() = default;

void MainWindow::generate()
{
    try {
        GenerationRequest request = m_controls->takeRequest();
        request.checkpoint = checkpoint();
        request.folder = m_settings.outputFolder();
        request.fileNamePattern = m_settings.fileNamePattern();
        m_jobs.submit(request);
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
    connect(openReport, &QAction::triggered, this,
        [report] { QDesktopServices::openUrl(QUrl::fromLocalFile(report)); });
    m_page->showInformation(tr("Daguerre ended unexpectedly the last time"),
        tr("Finished pictures and waiting jobs are kept. The report helps the developers to find the cause."),
        openReport);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_controls->save();
    m_fullScreen->leave();
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::addControls()
{
    m_dock = new QDockWidget(tr("Controls"), this);
    m_dock->setObjectName(QStringLiteral("controlsDock"));
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setTitleBarWidget(new QWidget(m_dock)); // none: the fields say what it is
    m_dock->setWidget(m_controls);
    addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    // A window that is destroyed while it is shown hides its dock last, when its actions are gone.
    connect(m_dock, &QDockWidget::visibilityChanged, m_actions.showControls,
        [action = m_actions.showControls, dock = m_dock] { action->setChecked(!dock->isHidden()); });
    connect(m_actions.showControls, &QAction::triggered, m_dock, &QWidget::setVisible);
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
    ModelChooser& chooser = m_controls->modelChooser();
    connect(&chooser, &ModelChooser::chosen, this, &MainWindow::useCheckpoint);
    connect(&chooser, &ModelChooser::otherWanted, m_actions.openCheckpoint, &QAction::trigger);
    connect(m_actions.openCheckpoint, &QAction::triggered, this, &MainWindow::openCheckpoint);
    connect(&m_service, &GenerationService::modelReady, this, [this](const EngineStatus& status) {
        takeModel(status.model);
        m_settings.setCheckpoint(
            isEmbedded(status.model) ? QString() : QString::fromStdString(status.model.path.string()));
    });
    connect(&m_service, &GenerationService::modelFailed, this, [this](const QString& failed) {
        m_checkpoint = m_settings.checkpoint();
        if (failed != checkpoint())
            prepareModel(); // back to the one that worked
    });
}

void MainWindow::followActions()
{
    connect(m_actions.generate, &QAction::triggered, this, &MainWindow::generate);
    connect(m_actions.cancel, &QAction::triggered, &m_jobs, &JobQueue::cancelCurrent);
    connect(&m_jobs, &JobQueue::changed, this, [this] { m_actions.cancel->setEnabled(!m_jobs.isEmpty()); });
    connect(m_actions.keepMetadata, &QAction::toggled, this, [this](bool keep) { m_settings.setKeepsMetadata(keep); });
    m_actions.keepMetadata->setChecked(m_settings.keepsMetadata());
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.promptHistory, &QAction::triggered, m_controls, &ControlsPanel::showHistory);
    connect(m_actions.editPrompt, &QAction::triggered, m_controls, &ControlsPanel::focusPrompt);
    connect(m_actions.chooseFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions.showShortcuts, &QAction::triggered, this,
        [this] { (new ShortcutsDialog(m_actions.all(), this))->show(); });
    connect(m_actions.about, &QAction::triggered, this, [this] { (new AboutDialog(this))->show(); });
}

void MainWindow::followUndo()
{
    for (QAction* menu : menuBar()->actions())
        connect(menu->menu(), &QMenu::aboutToShow, &m_undoRouter, &UndoRouter::updateActions);
    connect(m_controls, &ControlsPanel::settingsUsed, m_page, [this](const SettingsReport& report) {
        m_page->showInformation(
            report.headline(), report.details(), report.taken.isEmpty() ? nullptr : m_actions.undo);
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
    connect(m_intake, &Intake::modelTaken, this, &MainWindow::useCheckpoint);
    connect(m_intake, &Intake::refused, m_page, &CanvasPage::showFailure);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(QSize(1200, 800).boundedTo(screen()->availableSize()));
    if (!restoreState(m_settings.windowState()))
        resizeDocks({m_dock}, {320}, Qt::Horizontal);
}

void MainWindow::prepareModel()
{
    m_status->showLoading();
    try {
        m_service.prepare(checkpoint());
    } catch (const Error& error) {
        m_status->showFailed();
        m_page->showFailure(toFailure(error));
    }
}

QString MainWindow::checkpoint() const
{
    return m_checkpoint.isEmpty() ? miniCheckpointPath() : m_checkpoint;
}

void MainWindow::takeModel(const LoadReport& model)
{
    const QString before = m_controls->modelChooser().checkpoint();
    m_controls->setModel(model);
    const QString now = m_controls->modelChooser().checkpoint();
    const bool edited = m_controls->modelValues() != m_valuesAtChoice; // meant for the new model
    if (m_valuesAtChoice && now != before) {
        m_settings.setModelValues(before, *m_valuesAtChoice);
        if (!edited)
            m_controls->useModelValues(m_settings.modelValues(now).value_or(usualValues(model)));
    }
    m_valuesAtChoice.reset();
}

void MainWindow::useCheckpoint(const QString& checkpoint)
{
    m_valuesAtChoice.reset();
    if (!m_controls->isTakingSettings()) // a picture's settings come with their model
        m_valuesAtChoice = m_controls->modelValues();
    m_checkpoint = checkpoint;
    prepareModel();
}

void MainWindow::openCheckpoint()
{
    auto* dialog = new QFileDialog(this, tr("Open checkpoint"), QFileInfo(m_checkpoint).path(),
        tr("Stable Diffusion checkpoints (%1)").arg(QStringLiteral("*.safetensors")));
    dialog->setObjectName(QStringLiteral("checkpointDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::useCheckpoint);
    dialog->open();
}

void MainWindow::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Output folder"), m_settings.outputFolder());
    dialog->setObjectName(QStringLiteral("outputFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& folder) { m_settings.setOutputFolder(folder); });
    dialog->open();
}

} // namespace daguerre
