// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/PictureFolders.h"

#include "core/library/Library.h"
#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/dialogs/GalleryFoldersDialog.h"

#include <QAction>
#include <QFileDialog>

namespace daguerre {

PictureFolders::PictureFolders(Library& library, Settings& settings, const Actions& actions, QWidget& window)
    : QObject(&window)
    , m_library(library)
    , m_settings(settings)
    , m_window(window)
{
    connect(actions.galleryFolders, &QAction::triggered, this, &PictureFolders::chooseGalleryFolders);
    connect(actions.chooseFolder, &QAction::triggered, this, &PictureFolders::chooseOutputFolder);
    setGalleryFolders(settings.galleryFolders());
}

void PictureFolders::add(const QString& folder)
{
    setGalleryFolders(m_settings.galleryFolders() << folder);
}

void PictureFolders::setGalleryFolders(const QStringList& folders)
{
    m_settings.setGalleryFolders(folders);
    m_library.setFolders(QStringList {m_settings.outputFolder()} + m_settings.galleryFolders());
}

void PictureFolders::chooseGalleryFolders()
{
    auto* dialog = new GalleryFoldersDialog(m_settings.outputFolder(), m_settings.galleryFolders(), &m_window);
    connect(dialog, &GalleryFoldersDialog::foldersChanged, this, &PictureFolders::setGalleryFolders);
    dialog->open();
}

void PictureFolders::chooseOutputFolder()
{
    auto* dialog = new QFileDialog(&m_window, tr("Output folder"), m_settings.outputFolder());
    dialog->setObjectName(QStringLiteral("outputFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureFolders::setOutputFolder);
    dialog->open();
}

void PictureFolders::setOutputFolder(const QString& folder)
{
    const QString before = m_settings.outputFolder();
    m_settings.setOutputFolder(folder);
    setGalleryFolders(m_settings.galleryFolders() << before); // its pictures stay in the gallery
    Q_EMIT outputFolderChanged(folder);
}

} // namespace daguerre
