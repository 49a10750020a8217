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
    addGalleryViewActions();
    addPictureActions();
    addGenerateActions();
    addQueueActions();
    addModelActions();
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
    galleryFolders = add("galleryFolders", QStringLiteral("folder"), tr("&Gallery folders…"),
        tr("Choose the folders whose pictures the gallery shows"));
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
    followCanvas = add("followCanvas", QStringLiteral("generate"), tr("Back to the picture that &develops"),
        tr("Take the picture of the gallery off the canvas"), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    showControls = add("showControls", QStringLiteral("controls"), tr("Show &controls"),
        tr("Show or hide the prompt and the settings"), {QKeySequence(Qt::Key_F7)});
    showControls->setCheckable(true);
    showQueue = add("showQueue", QStringLiteral("queue"), tr("Show &queue"),
        tr("Show or hide the jobs that are waiting"), {QKeySequence(Qt::Key_F9)});
    showQueue->setCheckable(true);
    toggleLog = add("toggleLog", QStringLiteral("log"), tr("Sho&w log"), tr("Show or hide what the program reported"),
        {QKeySequence(Qt::Key_F10)});
    toggleLog->setCheckable(true);
    choosePreviews = add("choosePreviews", QStringLiteral("eye"), tr("Live &previews…"),
        tr("Choose how a picture is shown while it develops"));
}

void Actions::addGalleryViewActions()
{
    showGallery = add("showGallery", QStringLiteral("gallery"), tr("Show &gallery"),
        tr("Show or hide the pictures made so far"), {QKeySequence(Qt::Key_F8)});
    showGallery->setCheckable(true);
    galleryAsList = add("galleryAsList", QStringLiteral("list"), tr("Gallery as &list"),
        tr("Show each picture with its prompt and settings"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
    galleryAsList->setCheckable(true);
    searchGallery = add("searchGallery", QStringLiteral("search"), tr("S&earch gallery"),
        tr("Go to the search field of the gallery"), {QKeySequence(QKeySequence::Find)});
}

void Actions::addPictureActions()
{
    openPicture = add("openPicture", QStringLiteral("picture"), tr("&Open on the canvas"),
        tr("Show the selected picture on the canvas"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    quickLook = add("quickLook", QStringLiteral("eye"), tr("&Quick look"), tr("Show the selected picture large"),
        {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_F3)});
    useSettings = add("useSettings", QStringLiteral("use"), tr("&Use all settings"),
        tr("Take over prompt and settings of the selected picture"), {QKeySequence(Qt::CTRL | Qt::Key_R)});
    usePrompt = add("usePrompt", QStringLiteral("edit"), tr("Use &prompt"),
        tr("Take over the prompts of the selected picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
    useSeed = add("useSeed", QStringLiteral("dice"), tr("Use s&eed"), tr("Take over the seed of the selected picture"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)});
    comparePictures = add("comparePictures", QStringLiteral("compare"), tr("Co&mpare"),
        tr("Show the two selected pictures side by side"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    copyPictures = add("copyPictures", QStringLiteral("copy"), tr("&Copy"),
        tr("Copy the selected pictures, as files and as an image"), {QKeySequence(QKeySequence::Copy)});
    copyPicturesWithoutMetadata = add("copyPicturesWithoutMetadata", QStringLiteral("copy"),
        tr("Copy &without metadata"), tr("Copy the selected pictures without prompt and settings"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    revealPicture = add("revealPicture", QStringLiteral("folder"), tr("Show in &file manager"),
        tr("Show the file of the selected picture in its folder"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    deletePictures = add("deletePictures", QStringLiteral("trash"), tr("Move to &trash"),
        tr("Move the selected pictures to the trash; this can be undone"), {QKeySequence(QKeySequence::Delete)});
    addRatingActions();
    for (QAction* action : {openPicture, quickLook, copyPictures, copyPicturesWithoutMetadata, deletePictures})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_pictures = {openPicture, quickLook, separator(), useSettings, usePrompt, useSeed, separator(), comparePictures,
        copyPictures, copyPicturesWithoutMetadata, revealPicture, separator()};
    m_pictures += ratePictures;
    m_pictures += {separator(), deletePictures};
}

void Actions::addRatingActions()
{
    for (int stars = 0; stars <= 5; ++stars) {
        const QString text
            = stars == 0 ? tr("&0 No rating") : QStringLiteral("&%1 %2").arg(stars).arg(QString(stars, QChar(0x2605)));
        QAction* action = add(qPrintable(QStringLiteral("rate%1").arg(stars)), {}, text,
            tr("Rate the selected pictures with %n star(s)", nullptr, stars),
            {QKeySequence(Qt::Key_0 + stars), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + stars))});
        action->setShortcutContext(Qt::WidgetShortcut);
        ratePictures.append(action);
    }
}

QAction* Actions::separator()
{
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    return separator;
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

void Actions::addQueueActions()
{
    pauseQueue = add("pauseQueue", QStringLiteral("pause"), tr("&Pause queue"),
        tr("Let the current job end, and start no other"), {QKeySequence(Qt::Key_Pause)});
    continueQueue = add("continueQueue", QStringLiteral("continue"), tr("C&ontinue queue"),
        tr("Go on with the jobs that are waiting"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)});
    continueQueue->setIconText(tr("Continue"));
    moveJobUp = add("moveJobUp", QStringLiteral("up"), tr("Move job &up"), tr("Make the selected job earlier"),
        {QKeySequence(Qt::CTRL | Qt::Key_Up)});
    moveJobDown = add("moveJobDown", QStringLiteral("down"), tr("Move job &down"), tr("Make the selected job later"),
        {QKeySequence(Qt::CTRL | Qt::Key_Down)});
    copyJobToControls = add("copyJobToControls", QStringLiteral("copy"), tr("Copy job to co&ntrols"),
        tr("Put the selected job's prompt and settings into the controls"), {QKeySequence(Qt::Key_Return)});
    tryJobAgain = add("tryJobAgain", QStringLiteral("retry"), tr("&Try job again"),
        tr("Let the selected job wait again"), {QKeySequence(Qt::Key_F5)});
    removeJobs = add("removeJobs", QStringLiteral("remove"), tr("&Remove job"),
        tr("Take the selected jobs out of the queue"), {QKeySequence(QKeySequence::Delete)});
    clearQueue = add("clearQueue", QStringLiteral("close"), tr("C&lear queue"),
        tr("Take out every job but the one that is being made"));
    for (QAction* action : {moveJobUp, moveJobDown, copyJobToControls, tryJobAgain, removeJobs})
        action->setShortcutContext(Qt::WidgetShortcut);
}

void Actions::addModelActions()
{
    showModels = add("showModels", QStringLiteral("model"), tr("&Models…"),
        tr("List the models in your folders, and use one"), {QKeySequence(Qt::CTRL | Qt::Key_M)});
    addModelFolder = add("addModelFolder", QStringLiteral("folder"), tr("&Add folder with models…"),
        tr("Use the models of a folder, where they are"));
    importModels = add("importModels", QStringLiteral("use"), tr("&Import from another program…"),
        tr("Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI, where they are"));
    rescanModels = add("rescanModels", QStringLiteral("retry"), tr("&Rescan the folders"),
        tr("Look at the folders with models again"));
}

void Actions::addHelpActions()
{
    showShortcuts = add("showShortcuts", QStringLiteral("keyboard"), tr("&Keyboard shortcuts"),
        tr("List every shortcut"), {QKeySequence(Qt::CTRL | Qt::Key_F1)});
    showLog = add(
        "showLog", QStringLiteral("log"), tr("Show &log"), tr("Go to what the program reported, errors first of all"));
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
    file->addActions({chooseFolder, galleryFolders});
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyPicture, copyWithoutMetadata, paste, keepMetadata});
    edit->addSeparator();
    edit->addActions({editPrompt, promptHistory});
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomActual, zoomFit, fullScreen, followCanvas});
    view->addSeparator();
    view->addActions({showControls, showGallery, showQueue, toggleLog});
    view->addSeparator();
    view->addActions({galleryAsList, searchGallery});
    view->addSeparator();
    view->addAction(choosePreviews);
    bar.addMenu(tr("Librar&y"))->addActions(m_pictures);
    QMenu* generateMenu = bar.addMenu(tr("&Generate"));
    generateMenu->addActions({generate, cancel});
    generateMenu->addSeparator();
    generateMenu->addActions({pauseQueue, continueQueue});
    generateMenu->addSeparator();
    generateMenu->addActions({moveJobUp, moveJobDown, copyJobToControls, tryJobAgain, removeJobs, clearQueue});
    bar.addMenu(tr("&Models"))->addActions({showModels, addModelFolder, importModels, rescanModels});
    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({showShortcuts, showLog});
    help->addSeparator();
    help->addAction(about);
}

QAction* Actions::add(const char* name, const QString& icon, const QString& text, const QString& statusTip,
    const QList<QKeySequence>& shortcuts)
{
    auto* action = new QAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setIconText(withoutMnemonic(text));
    action->setStatusTip(statusTip);
    action->setShortcuts(shortcuts);
    m_all.append(action);
    return action;
}

} // namespace daguerre
