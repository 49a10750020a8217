// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelTable.h"

#include "core/library/ThumbnailLoader.h"
#include "ui/gallery/RowChanges.h"
#include "ui/models/ModelPlaceholder.h"
#include "ui/models/ModelText.h"
#include "ui/widgets/ThemedIcon.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace daguerre {

namespace {

constexpr int mostCovers = 2000;
constexpr int warningSide = 16;

/// In a square, so that names stand in line.
QImage centred(const QImage& image, int side, qreal ratio)
{
    QImage square(side, side, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    QPainter(&square).drawImage((side - image.width()) / 2, (side - image.height()) / 2, image);
    square.setDevicePixelRatio(ratio);
    return square;
}

QString coverKey(const ModelEntry& model)
{
    return QStringLiteral("%1/%2").arg(model.cover).arg(model.coverModified);
}

} // namespace

ModelTable::ModelTable(ThumbnailLoader& thumbnails, QObject* parent)
    : QAbstractTableModel(parent)
    , m_thumbnails(thumbnails)
    , m_covers(mostCovers)
{
    connect(&thumbnails, &ThumbnailLoader::ready, this, &ModelTable::takeCover);
}

int ModelTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_models.size());
}

int ModelTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ModelEntry& model = m_models.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(model, index.column());
    case Qt::DecorationRole:
        return decoration(model, index.column());
    case Qt::ToolTipRole:
        return model.isUsable() ? model.paths.join(QLatin1Char('\n')) : model.facts.problem;
    case Qt::TextAlignmentRole:
        return index.column() == Size ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case EntryRole:
        return QVariant::fromValue(model);
    case SortRole:
        return sortKey(index.row(), index.column());
    case SearchRole:
        return searchText(model);
    default:
        return {};
    }
}

QVariant ModelTable::decoration(const ModelEntry& model, int column) const
{
    if (column == Name)
        return cover(model);
    static const QIcon warning = themedIcon(QStringLiteral("warning"));
    return column == Family && !model.isUsable() ? warning.pixmap(warningSide) : QVariant();
}

QVariant ModelTable::text(const ModelEntry& model, int column) const
{
    switch (column) {
    case Name:
        return model.name();
    case Kind:
        return kindText(model.facts.kind);
    case Family:
        return familyText(model);
    case Size:
        return bytesText(model.stamp.bytes);
    case Hash:
        return shortHash(model);
    default:
        return {};
    }
}

/// Cheap ones: rows are in the order of names.
QVariant ModelTable::sortKey(int row, int column) const
{
    const ModelEntry& model = m_models.at(row);
    switch (column) {
    case Kind:
        return int(model.facts.kind);
    case Size:
        return model.stamp.bytes;
    case Family:
    case Hash:
        return text(model, column);
    default:
        return row;
    }
}

QString ModelTable::searchText(const ModelEntry& model) const
{
    QString& text = m_searchTexts[model.path()];
    if (text.isEmpty())
        text = foldedText(QStringList {
            model.paths.join(QLatin1Char('\n')), model.sha256, model.facts.family, kindText(model.facts.kind)}
                              .join(QLatin1Char('\n')));
    return text;
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList titles {tr("Name"), tr("Kind"), tr("Family"), tr("Size"), tr("Hash")};
    return titles.value(section);
}

/// By the first path: a model is the same row as long as that is there.
QList<qint64> ModelTable::idsOf(const QList<ModelEntry>& models)
{
    QList<qint64> ids;
    for (const ModelEntry& model : models) {
        qint64& id = m_idsByPath[model.path()];
        if (id == 0)
            id = ++m_lastId;
        ids.append(id);
    }
    return ids;
}

void ModelTable::setModels(const QList<ModelEntry>& models)
{
    m_searchTexts.clear();
    const QList<qint64> ids = idsOf(models);
    const std::optional<RowChanges> changes = rowChanges(m_ids, ids);
    if (!changes) {
        beginResetModel();
        take(models, ids);
        endResetModel();
        return;
    }
    for (const auto& [first, count] : changes->removals) {
        beginRemoveRows({}, int(first), int(first + count - 1));
        m_models.remove(first, count);
        m_ids.remove(first, count);
        endRemoveRows();
    }
    for (const auto& [first, count] : changes->insertions) {
        beginInsertRows({}, int(first), int(first + count - 1));
        m_models = m_models.first(first) + models.mid(first, count) + m_models.mid(first);
        m_ids = m_ids.first(first) + ids.mid(first, count) + m_ids.mid(first);
        endInsertRows();
    }
    const auto [old, now] = std::ranges::mismatch(m_models, models);
    if (old == m_models.end())
        return;
    const int first = int(old - m_models.begin());
    take(models, ids);
    Q_EMIT dataChanged(index(first, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ModelTable::take(QList<ModelEntry> models, const QList<qint64>& ids)
{
    m_models = std::move(models);
    m_ids = ids;
}

int ModelTable::rowOf(const QString& path) const
{
    const auto found
        = std::ranges::find_if(m_models, [&path](const ModelEntry& model) { return model.paths.contains(path); });
    return found == m_models.end() ? -1 : int(found - m_models.begin());
}

void ModelTable::setCoverSide(int side, qreal ratio)
{
    m_side = side;
    m_ratio = ratio;
    m_covers.clear();
    m_requested.clear();
}

QImage ModelTable::cover(const ModelEntry& model) const
{
    if (model.cover.isEmpty())
        return placeholder(model.name());
    const QString key = coverKey(model);
    if (const QImage* known = m_covers.object(key))
        return *known;
    if (!m_requested.contains(key)) {
        m_requested.insert(key);
        m_thumbnails.request(model.cover, qRound(m_side * m_ratio));
    }
    return placeholder(model.name());
}

QImage ModelTable::placeholder(const QString& name) const
{
    if (const QImage* known = m_covers.object(name))
        return *known;
    QImage made = modelPlaceholder(name, qRound(m_side * m_ratio));
    made.setDevicePixelRatio(m_ratio);
    m_covers.insert(name, new QImage(made));
    return made;
}

void ModelTable::takeCover(const QString& path, const QImage& image)
{
    for (int row = 0; row < rowCount(); ++row) {
        const ModelEntry& model = m_models.at(row);
        if (model.cover != path)
            continue;
        m_covers.insert(coverKey(model), new QImage(centred(image, qRound(m_side * m_ratio), m_ratio)));
        m_requested.remove(coverKey(model));
        Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::DecorationRole});
    }
}

} // namespace daguerre
