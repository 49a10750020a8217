// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryPanel.h"

#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/gallery/DetailsPanel.h"
#include "ui/gallery/GalleryCommands.h"
#include "ui/gallery/GalleryExchange.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryView.h"
#include "ui/gallery/PictureWindows.h"
#include "ui/widgets/ThemedIcon.h"
#include "ui/widgets/WheelGuard.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace daguerre {

namespace {

constexpr std::chrono::milliseconds searchDelay {120};
constexpr int highestRating = 5;

} // namespace

GalleryPanel::GalleryPanel(Library& library, Settings& settings, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_settings(settings)
    , m_actions(actions)
    , m_model(new GalleryModel(library, m_thumbnails, this))
    , m_view(new GalleryView(*m_model))
    , m_commands(new GalleryCommands(*m_view, *m_model, library, actions))
    , m_details(new DetailsPanel(actions))
    , m_search(new QLineEdit)
    , m_rating(new QComboBox)
    , m_list(new QToolButton)
    , m_count(new QLabel)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_splitter->setObjectName(QStringLiteral("gallerySplitter"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_count->setObjectName(QStringLiteral("galleryCount"));
    m_count->setWordWrap(true); // a scan's progress doesn't widen the window
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(searchRow());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_count);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchDelay);
    connect(&m_searchSoon, &QTimer::timeout, this, &GalleryPanel::searchNow);
    new GalleryExchange(*m_view, *m_commands, actions);
    new PictureWindows(*m_view, *m_commands);
    restore();
    followLibrary();
    followSelection();
    searchNow();
}

QWidget* GalleryPanel::searchRow()
{
    m_search->setObjectName(QStringLiteral("searchGallery"));
    m_search->setAccessibleName(tr("Search gallery"));
    m_search->setPlaceholderText(tr("Search prompts, model, seed:7…"));
    m_search->setToolTip(tr("Words of the prompt, model, sampler or file name. Also: seed:7, model:mini, "
                            "sampler:euler, rating:3, after:2026-01-31, before:2026-02, \"two words\", -without"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    addFilters();
    connect(m_actions.searchGallery, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_rating);
    layout->addWidget(m_list);
    return row;
}

void GalleryPanel::addFilters()
{
    m_rating->setObjectName(QStringLiteral("ratingFilter"));
    m_rating->setAccessibleName(tr("Lowest rating"));
    m_rating->setToolTip(tr("Show only pictures with at least so many stars"));
    (new WheelGuard(this))->protect(m_rating);
    m_rating->addItem(tr("All"));
    for (int stars = 1; stars <= highestRating; ++stars)
        m_rating->addItem(QStringLiteral("%1★").arg(stars));
    connect(m_rating, &QComboBox::currentIndexChanged, this, &GalleryPanel::searchNow);
    m_list->setDefaultAction(m_actions.galleryAsList);
    m_list->setObjectName(QStringLiteral("galleryAsListButton"));
    m_list->setAutoRaise(true);
    connect(m_actions.galleryAsList, &QAction::toggled, this, [this](bool list) {
        m_view->setLayoutMode(list ? GalleryDelegate::Layout::List : GalleryDelegate::Layout::Grid);
    });
}

void GalleryPanel::followLibrary()
{
    connect(&m_library, &Library::found, this,
        [this](const LibraryQuery&, const QList<PictureId>& ids) { showFound(ids); });
    connect(&m_library, &Library::changed, this, [this](const QList<PictureId>& ids) {
        m_model->invalidate(ids);
        searchNow();
    });
    connect(&m_library, &Library::restored, this, [this](const TrashBatch& batch) {
        m_toSelect = batch.pictures;
        searchNow();
    });
    connect(&m_library, &Library::trashed, this, [this] { m_selectsNext = true; });
    connect(&m_library, &Library::scanProgressed, this, [this](int done, int total) {
        m_scan = total == 0 ? tr("Looking for pictures…") : tr("Reading pictures: %1 of %2").arg(done).arg(total);
        showCount();
    });
    connect(&m_library, &Library::scanFinished, this, [this] {
        m_scan.clear();
        showCount();
    });
}

void GalleryPanel::followSelection()
{
    connect(m_view, &GalleryView::selectionChangedTo, this, &GalleryPanel::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &GalleryPanel::showDetails);
    connect(m_model, &GalleryModel::keptChanged, this, &GalleryPanel::showDetails);
    connect(
        m_details, &DetailsPanel::rated, this, [this](int rating) { m_library.rate(m_view->selectedIds(), rating); });
}

void GalleryPanel::searchNow()
{
    m_searchSoon.stop();
    m_library.find({m_search->text(), m_rating->currentIndex()});
}

void GalleryPanel::showFound(const QList<PictureId>& ids)
{
    const QList<PictureId> selected = m_toSelect.isEmpty() ? m_view->selectedIds() : m_toSelect;
    m_searched = true;
    m_model->setIds(ids);
    const bool lost = m_view->selectedIds().isEmpty(); // the model started over, or they are gone
    if (!m_toSelect.isEmpty() || lost)
        m_view->select(selected);
    if (std::exchange(m_selectsNext, false) && m_view->selectedIds().isEmpty() && m_view->currentIndex().isValid())
        m_view->select({m_model->ids().at(m_view->currentIndex().row())});
    if (!m_view->selectedIds().isEmpty())
        m_toSelect.clear();
    showCount();
    showDetails();
}

void GalleryPanel::showCount()
{
    QString text = m_scan;
    if (text.isEmpty() && m_searched) {
        const bool everything = m_search->text().isEmpty() && m_rating->currentIndex() == 0;
        if (!m_model->ids().isEmpty())
            text = tr("%n picture(s)", nullptr, int(m_model->ids().size()));
        else
            text = everything ? tr("Pictures that you make come here.") : tr("No picture matches.");
    }
    m_count->setText(text);
}

void GalleryPanel::showDetails()
{
    m_details->show(m_commands->current(), m_view->selectedIds().size());
}

void GalleryPanel::restore()
{
    m_view->setThumbnailSide(m_settings.thumbnailSide());
    m_actions.galleryAsList->setChecked(m_settings.isGalleryList());
    if (!m_splitter->restoreState(m_settings.gallerySplitter()))
        m_splitter->setSizes({320, 208});
}

void GalleryPanel::save()
{
    m_settings.setThumbnailSide(m_view->thumbnailSide());
    m_settings.setGalleryList(m_actions.galleryAsList->isChecked());
    m_settings.setGallerySplitter(m_splitter->saveState());
}

} // namespace daguerre
