// SPDX-License-Identifier: Apache-2.0
#include "ui/Actions.h"

#include "ui/widgets/ThemedIcon.h"

#include <QAction>
#include <QMenuBar>
#include <QRegularExpression>

namespace daguerre {

namespace {

/// "&Copy" and "コピー(&C)" lose what only a menu needs.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression appended(QStringLiteral("\\(&\\w\\)"));
    return text.remove(appended).remove(QLatin1Char('&'));
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
{
    addFileActions();
    addEditActions();
    addViewActions();
    addGenerateActions();
    addHelpActions();
    window->addActions(m_all); // shortcuts work while the menu bar is hidden
}

void Actions::addFileActions()
{
    openCheckpoint = add("openCheckpoint", QStringLiteral("model"), tr("Open &checkpoint…"),
        tr("Use a Stable Diffusion model of your own, where it is"), {QKeySequence(Qt::CTRL | Qt::Key_O)});
    savePictureAs = add("savePictureAs", QStringLiteral("save"), tr("&Save picture as…"),
        tr("Save the picture on the canvas to a file of your choice"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    openFolder = add("openFolder", QStringLiteral("folder"), tr("Open picture's &folder"),
        tr("Show the folder that the picture on the canvas was saved to"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    chooseFolder = add(
        "chooseFolder", QStringLiteral("folder"), tr("&Output folder…"), tr("Choose where new pictures are saved"));
    quit = add(
        "quit", QStringLiteral("quit"), tr("&Quit"), tr("Close the program"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::addEditActions()
{
    undo = add("undo", QStringLiteral("undo"), tr("&Undo"), tr("Take back the last change"),
        {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo = add("redo", QStringLiteral("redo"), tr("&Redo"), tr("Make the change again that was taken back"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    copyPicture = add("copyPicture", QStringLiteral("copy"), tr("&Copy picture"),
        tr("Copy the picture on the canvas, as a file and as an image"), {QKeySequence(QKeySequence::Copy)});
    copyPicture->setShortcutContext(Qt::WidgetShortcut);
    copyWithoutMetadata = add("copyWithoutMetadata", QStringLiteral("copy"), tr("Copy &without metadata"),
        tr("Copy the picture without what it says about its making"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    copyWithoutMetadata->setShortcutContext(Qt::WidgetShortcut);
    keepMetadata = add("keepMetadata", QStringLiteral("copy"), tr("Keep &metadata in copies"),
        tr("Give prompt and settings along when pictures are copied or dragged; Shift while dragging leaves them out"));
    keepMetadata->setCheckable(true);
    paste = add("paste", QStringLiteral("paste"), tr("Paste p&icture or settings"),
        tr("Take a picture, or the settings of one, from the clipboard"), {QKeySequence(Qt::CTRL | Qt::Key_V)});
    editPrompt = add("editPrompt", QStringLiteral("edit"), tr("&Edit prompt"), tr("Go to the prompt"),
        {QKeySequence(Qt::CTRL | Qt::Key_L)});
    promptHistory = add("promptHistory", QStringLiteral("history"), tr("Prompt &history…"),
        tr("Take an earlier prompt again"), {QKeySequence(Qt::CTRL | Qt::Key_H)});
}

void Actions::addViewActions()
{
    zoomIn = add("zoomIn", QStringLiteral("zoom-in"), tr("Zoom &in"), tr("Show the picture larger"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add("zoomOut", QStringLiteral("zoom-out"), tr("Zoom &out"), tr("Show the picture smaller"),
        {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    zoomActual = add("zoomActual", QStringLiteral("zoom-actual"), tr("&Actual size"),
        tr("Show each pixel of the picture as one pixel of the screen"), {QKeySequence(Qt::CTRL | Qt::Key_1)});
    zoomFit = add("zoomFit", QStringLiteral("zoom-fit"), tr("&Fit to window"),
        tr("Show the whole picture, as large as it goes"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    fullScreen = add("fullScreen", QStringLiteral("full-screen"), tr("Full &screen"),
        tr("Show nothing but the picture; Escape leaves"), {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
    showControls = add("showControls", QStringLiteral("controls"), tr("Show &controls"),
        tr("Show or hide the prompt and the settings"), {QKeySequence(Qt::Key_F7)});
    showControls->setCheckable(true);
    toggleLog = add("toggleLog", QStringLiteral("log"), tr("Show lo&g"),
        tr("Show or hide what the program reported"), {QKeySequence(Qt::Key_F10)});
    toggleLog->setCheckable(true);
}

void Actions::addGenerateActions()
{
    generate = add("generate", QStringLiteral("generate"), tr("&Generate"),
        tr("Make a picture, after those already waiting"),
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    cancel = add("cancel", QStringLiteral("cancel"), tr("&Cancel"), tr("Stop the picture that is being made"),
        {QKeySequence(Qt::Key_Escape)});
    cancel->setEnabled(false);
}

void Actions::addHelpActions()
{
    showShortcuts = add("showShortcuts", QStringLiteral("keyboard"), tr("&Keyboard shortcuts"),
        tr("List every shortcut"), {QKeySequence(Qt::CTRL | Qt::Key_F1)});
    showLog = add("showLog", QStringLiteral("log"), tr("Show &log"), tr("Go to what the program reported, errors first of all"));
    about = add("about", QStringLiteral("about"), tr("&About Daguerre"), tr("Version and licences"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::addMenus(QMenuBar& bar) const
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addAction(openCheckpoint);
    file->addSeparator();
    file->addActions({savePictureAs, openFolder});
    file->addSeparator();
    file->addAction(chooseFolder);
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyPicture, copyWithoutMetadata, paste, keepMetadata});
    edit->addSeparator();
    edit->addActions({editPrompt, promptHistory});
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomActual, zoomFit, fullScreen});
    view->addSeparator();
    view->addActions({showControls, toggleLog});
    bar.addMenu(tr("&Generate"))->addActions({generate, cancel});
    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({showShortcuts, showLog});
    help->addSeparator();
    help->addAction(about);
}

QAction* Actions::add(const char* name, const QString& icon, const QString& text, const QString& statusTip,
    const QList<QKeySequence>& shortcuts)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setIconText(withoutMnemonic(text));
    action->setStatusTip(statusTip);
    action->setShortcuts(shortcuts);
    m_all.append(action);
    return action;
}

} // namespace daguerre
