// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryCommands.h"

#include "ui/Actions.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryView.h"
#include "ui/widgets/FailureText.h"
#include "ui/widgets/FileManager.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace daguerre {

GalleryCommands::GalleryCommands(GalleryView& view, GalleryModel& model, Library& library, const Actions& actions)
    : QObject(&view)
    , m_view(view)
    , m_model(model)
    , m_library(library)
    , m_actions(actions)
{
    view.addActions(actions.pictures());
    connect(&view, &QAbstractItemView::doubleClicked, actions.openPicture, &QAction::trigger);
    connectSingle(actions.openPicture, &GalleryCommands::openWanted);
    connectSingle(actions.quickLook, &GalleryCommands::quickLookWanted);
    connectSingle(actions.useSettings, &GalleryCommands::useSettingsWanted);
    connectSingle(actions.usePrompt, &GalleryCommands::usePromptWanted);
    connectSingle(actions.useSeed, &GalleryCommands::useSeedWanted);
    connectOrders();
    connect(&view, &GalleryView::selectionChangedTo, this, [this](const QList<PictureId>& ids) { m_model.keep(ids); });
    connect(&model, &GalleryModel::keptChanged, this, &GalleryCommands::offer);
    offer();
}

void GalleryCommands::connectSingle(QAction* action, void (GalleryCommands::*signal)(const PictureRecord&))
{
    connect(action, &QAction::triggered, this, [this, signal] {
        if (const PictureRecord picture = current(); picture.id != 0)
            Q_EMIT(this->*signal)(picture);
    });
}

void GalleryCommands::connectOrders()
{
    connect(m_actions.deletePictures, &QAction::triggered, this, &GalleryCommands::trash);
    connect(&m_library, &Library::trashRefused, this, &GalleryCommands::askToRemove);
    connect(m_actions.revealPicture, &QAction::triggered, this, &GalleryCommands::reveal);
    connect(m_actions.comparePictures, &QAction::triggered, this, [this] {
        const QList<PictureRecord> pictures = selected();
        if (pictures.size() == 2)
            Q_EMIT compareWanted(pictures.first(), pictures.last());
    });
    for (int rating = 0; rating < m_actions.ratePictures.size(); ++rating)
        connect(m_actions.ratePictures.at(rating), &QAction::triggered, this,
            [this, rating] { m_library.rate(m_view.selectedIds(), rating); });
}

QList<PictureRecord> GalleryCommands::selected() const
{
    QList<PictureRecord> records;
    for (const PictureId id : m_view.selectedIds())
        if (const PictureRecord record = m_model.recordOf(id); record.id != 0)
            records.append(record);
    return records;
}

PictureRecord GalleryCommands::current() const
{
    const QModelIndex index = m_view.currentIndex();
    if (!m_view.selectionModel()->isSelected(index))
        return {};
    return m_model.record(index.row());
}

void GalleryCommands::offer()
{
    const qsizetype count = m_view.selectedIds().size();
    const bool known = current().id != 0;
    for (QAction* action : {m_actions.openPicture, m_actions.quickLook, m_actions.useSettings, m_actions.usePrompt,
             m_actions.useSeed, m_actions.revealPicture})
        action->setEnabled(known);
    for (QAction* action : m_actions.ratePictures)
        action->setEnabled(count > 0);
    const bool allKnown = count > 0 && m_model.keepsAll();
    m_actions.comparePictures->setEnabled(count == 2 && allKnown);
    m_actions.deletePictures->setEnabled(allKnown);
    m_actions.copyPictures->setEnabled(allKnown);
    m_actions.copyPicturesWithoutMetadata->setEnabled(allKnown);
}

/// Rows whose file is gone have nothing to move to the trash: they are forgotten.
void GalleryCommands::trash()
{
    QList<PictureId> present;
    QList<PictureId> missing;
    for (const PictureId id : m_view.selectedIds())
        (m_model.recordOf(id).state == PictureState::Missing ? missing : present).append(id);
    if (!missing.isEmpty())
        m_library.forget(missing);
    if (!present.isEmpty())
        m_library.trash(present);
}

void GalleryCommands::askToRemove(const QList<PictureId>& ids, const Failure& why)
{
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Delete for good?"),
        tr("%n picture(s) can't be moved to the trash. Delete them for good?", nullptr, int(ids.size())),
        QMessageBox::Cancel, m_view.window());
    question->setObjectName(QStringLiteral("removeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(failureLine(why));
    QPushButton* remove = question->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeForGood"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, ids] { m_library.remove(ids); });
    question->open();
}

void GalleryCommands::reveal() const
{
    revealInFileManager(current().path);
}

} // namespace daguerre
