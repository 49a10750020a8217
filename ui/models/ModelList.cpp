// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelList.h"

#include "core/settings/Settings.h"
#include "ui/models/ModelFilter.h"
#include "ui/models/ModelTable.h"
#include "ui/models/ModelText.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace daguerre {

namespace {

constexpr int coverSide = 40;
constexpr int anyKind = -1;
constexpr std::array columnWidths {180, 90, 140, 76, 96}; // the first is the least it has

QString columnsKey()
{
    return QStringLiteral("columns");
}

} // namespace

ModelList::ModelList(QWidget* parent)
    : QWidget(parent)
    , m_table(new ModelTable(m_thumbnails, this))
    , m_shown(new ModelFilter(this))
    , m_search(new QLineEdit)
    , m_kind(new QComboBox)
    , m_view(new QTreeView)
    , m_count(new QLabel)
{
    m_table->setCoverSide(coverSide, devicePixelRatioF());
    m_shown->setSourceModel(m_table);
    layOut();
    setUpView();
    fillKinds();
    connect(m_search, &QLineEdit::textChanged, this, &ModelList::search);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ModelList::chooseKind);
    connect(m_view, &QTreeView::doubleClicked, this, &ModelList::doubleClicked);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelList::currentChanged);
    settle();
}

void ModelList::layOut()
{
    m_search->setObjectName(QStringLiteral("modelSearch"));
    m_search->setAccessibleName(tr("Search models"));
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_kind->setObjectName(QStringLiteral("modelKind"));
    m_kind->setAccessibleName(tr("Kind of model"));
    m_count->setObjectName(QStringLiteral("modelCount"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_kind);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
}

void ModelList::setUpView()
{
    m_view->setObjectName(QStringLiteral("modelList"));
    m_view->setAccessibleName(tr("Models"));
    m_view->setModel(m_shown);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIconSize({coverSide, coverSide});
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ModelTable::Name, Qt::AscendingOrder);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ModelTable::Name, QHeaderView::Stretch);
    for (int column = ModelTable::Kind; column < ModelTable::ColumnCount; ++column)
        m_view->setColumnWidth(column, columnWidths.at(std::size_t(column)));
}

void ModelList::fillKinds()
{
    m_kind->addItem(tr("All kinds"), anyKind);
    for (const ModelKind kind : {ModelKind::Checkpoint, ModelKind::Lora, ModelKind::Embedding, ModelKind::Vae,
             ModelKind::Upscaler, ModelKind::PreviewDecoder, ModelKind::Other})
        m_kind->addItem(kindText(kind), int(kind));
}

void ModelList::setModels(const QList<ModelEntry>& models)
{
    const QString path = current().path();
    m_table->setModels(models);
    if (current().path() != path)
        select(path);
    settle();
    Q_EMIT currentChanged();
}

void ModelList::setFolder(const QString& folder)
{
    m_shown->setFolder(folder);
    settle();
}

void ModelList::search(const QString& text)
{
    m_shown->setSearch(text);
    settle();
}

void ModelList::chooseKind()
{
    const int kind = m_kind->currentData().toInt();
    m_shown->setKind(kind == anyKind ? std::nullopt : std::optional(ModelKind(kind)));
    settle();
}

/// There is a current row wherever there is one at all.
void ModelList::settle()
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_shown->index(0, 0));
    m_count->setText(m_shown->rowCount() == m_table->rowCount()
            ? tr("%n model(s)", nullptr, m_table->rowCount())
            : tr("%1 of %n model(s)", nullptr, m_table->rowCount()).arg(m_shown->rowCount()));
}

ModelEntry ModelList::current() const
{
    return m_view->currentIndex().siblingAtColumn(0).data(ModelTable::EntryRole).value<ModelEntry>();
}

void ModelList::select(const QString& path)
{
    const QModelIndex row = m_shown->mapFromSource(m_table->index(m_table->rowOf(path), 0));
    if (!row.isValid())
        return;
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

void ModelList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ModelList::restore(const Settings& settings)
{
    m_view->header()->restoreState(settings.modelsWindowState(columnsKey()));
    fitColumns();
}

void ModelList::save(Settings& settings) const
{
    settings.setModelsWindowState(columnsKey(), m_view->header()->saveState());
}

void ModelList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Where there is no room for all of them, the details have the rest.
void ModelList::fitColumns()
{
    int room = m_view->width() - columnWidths.front();
    for (const int column : {ModelTable::Family, ModelTable::Size, ModelTable::Kind, ModelTable::Hash}) {
        room -= columnWidths.at(std::size_t(column));
        m_view->setColumnHidden(column, room < 0);
    }
}

bool ModelList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: // from the search through the list
        QCoreApplication::sendEvent(m_view, event);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace daguerre
