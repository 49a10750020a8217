// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/GalleryFoldersDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace daguerre {

GalleryFoldersDialog::GalleryFoldersDialog(const QString& output, const QStringList& folders, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("&Remove")))
{
    setObjectName(QStringLiteral("galleryFoldersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Gallery folders"));
    m_list->setObjectName(QStringLiteral("galleryFolderList"));
    m_list->setAccessibleName(tr("Folders"));
    for (const QString& folder : QStringList {output} + folders)
        m_list->addItem(QDir::toNativeSeparators(folder));
    auto* hint
        = new QLabel(tr("The gallery shows the pictures of these folders and of the folders inside them, whichever "
                        "program made them. The first is where new pictures are saved. Removing a folder here "
                        "leaves its files alone."));
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* add = buttons->addButton(tr("&Add folder…"), QDialogButtonBox::ActionRole);
    add->setObjectName(QStringLiteral("addGalleryFolder"));
    m_remove->setObjectName(QStringLiteral("removeGalleryFolder"));
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(add, &QPushButton::clicked, this, &GalleryFoldersDialog::choose);
    connect(m_remove, &QPushButton::clicked, this, &GalleryFoldersDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &GalleryFoldersDialog::offer);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(520, 320);
    offer();
}

QStringList GalleryFoldersDialog::folders() const
{
    QStringList folders;
    for (int row = 1; row < m_list->count(); ++row)
        folders.append(QDir::fromNativeSeparators(m_list->item(row)->text()));
    return folders;
}

void GalleryFoldersDialog::add(const QString& folder)
{
    const QString shown = QDir::toNativeSeparators(QDir(folder).absolutePath());
    if (folder.isEmpty() || !m_list->findItems(shown, Qt::MatchFixedString | Qt::MatchCaseSensitive).isEmpty())
        return;
    m_list->addItem(shown);
    Q_EMIT foldersChanged(folders());
}

void GalleryFoldersDialog::choose()
{
    auto* dialog = new QFileDialog(this, tr("Add folder to the gallery"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("addGalleryFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &GalleryFoldersDialog::add);
    dialog->open();
}

void GalleryFoldersDialog::removeCurrent()
{
    if (m_list->currentRow() <= 0)
        return;
    delete m_list->takeItem(m_list->currentRow());
    Q_EMIT foldersChanged(folders());
}

void GalleryFoldersDialog::offer()
{
    m_remove->setEnabled(m_list->currentRow() > 0);
}

} // namespace daguerre
