// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelFolderList.h"

#include "ui/models/ModelFolders.h"
#include "ui/widgets/ThemedIcon.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace daguerre {

ModelFolderList::ModelFolderList(ModelFolders& folders, QWidget* parent)
    : QWidget(parent)
    , m_folders(folders)
    , m_list(new QListWidget)
    , m_add(button(QStringLiteral("addModelFolderButton"), tr("&Add folder…"), QStringLiteral("folder")))
    , m_remove(button(QStringLiteral("removeModelFolderButton"), tr("&Remove folder"), QStringLiteral("close")))
    , m_import(button(QStringLiteral("importModelsButton"), tr("&Import…"), QStringLiteral("use")))
{
    m_remove->setToolTip(tr("Take the folder out of the list; its files stay where they are"));
    m_import->setToolTip(tr("Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI where they are"));
    layOut();
    connect(m_add, &QPushButton::clicked, this, [this] { m_folders.choose(window()); });
    connect(m_import, &QPushButton::clicked, this, [this] { m_folders.import(window()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_folders.remove(current()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelFolderList::choose);
    connect(&folders, &ModelFolders::changed, this, &ModelFolderList::fill);
    fill();
}

QPushButton* ModelFolderList::button(const QString& name, const QString& text, const QString& icon)
{
    auto* button = new QPushButton(themedIcon(icon), text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void ModelFolderList::layOut()
{
    m_list->setObjectName(QStringLiteral("modelFolderList"));
    m_list->setAccessibleName(tr("Folders"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    for (QPushButton* each : {m_add, m_remove, m_import})
        layout->addWidget(each);
}

void ModelFolderList::fill()
{
    const QString before = current();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_list->addItem(tr("All folders"));
        m_list->setCurrentRow(0);
        for (const QString& folder : m_folders.folders()) {
            auto* item = new QListWidgetItem(QDir::toNativeSeparators(folder), m_list);
            item->setData(Qt::UserRole, folder);
            item->setToolTip(item->text());
            if (folder == before)
                m_list->setCurrentItem(item);
        }
    }
    choose();
}

QString ModelFolderList::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
}

void ModelFolderList::choose()
{
    m_remove->setEnabled(!current().isEmpty());
    Q_EMIT selected(current());
}

} // namespace daguerre
