// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelFolders.h"

#include "core/models/ModelCatalogue.h"
#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/models/ImportModelsDialog.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace daguerre {

ModelFolders::ModelFolders(ModelCatalogue& catalogue, Settings& settings, const Actions& actions, QWidget& window)
    : QObject(&window)
    , m_catalogue(catalogue)
    , m_settings(settings)
{
    connect(actions.addModelFolder, &QAction::triggered, this, [this, &window] { choose(&window); });
    connect(actions.importModels, &QAction::triggered, this, [this, &window] { import(&window); });
    connect(actions.rescanModels, &QAction::triggered, &catalogue, &ModelCatalogue::rescan);
    m_catalogue.setFolders(settings.modelFolders());
}

QStringList ModelFolders::folders() const
{
    return m_catalogue.folders();
}

void ModelFolders::add(const QStringList& folders)
{
    set(m_settings.modelFolders() + folders);
}

void ModelFolders::remove(const QString& folder)
{
    QStringList others = folders();
    others.removeAll(folder);
    set(others);
}

void ModelFolders::set(const QStringList& folders)
{
    m_catalogue.setFolders(folders);
    m_settings.setModelFolders(m_catalogue.folders());
    Q_EMIT changed();
}

void ModelFolders::choose(QWidget* window)
{
    auto* dialog = new QFileDialog(window, tr("Add folder with models"), folders().value(0, QDir::homePath()));
    dialog->setObjectName(QStringLiteral("addModelFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) { add({folder}); });
    dialog->open();
}

void ModelFolders::import(QWidget* window)
{
    auto* dialog = new ImportModelsDialog(window);
    connect(dialog, &ImportModelsDialog::chosen, this, &ModelFolders::add);
    dialog->open();
}

} // namespace daguerre
