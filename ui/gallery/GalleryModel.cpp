// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryModel.h"

#include "core/library/Library.h"
#include "core/library/ThumbnailLoader.h"
#include "ui/gallery/GalleryDelegate.h"
#include "ui/gallery/RowChanges.h"

#include <QLocale>

#include <utility>

namespace daguerre {

namespace {

constexpr int cachedRecords = 2000;
constexpr int cachedThumbnailKilobytes = 48 * 1024;

int kilobytes(const QImage& image)
{
    return int(image.sizeInBytes() / 1024) + 1;
}

/// "red apple, 3d emoji, 25 November 2026 13:22", what a screen reader says of a picture.
QString spokenText(const PictureRecord& record)
{
    constexpr int spokenLength = 60;
    const QString prompt = record.metadata.prompt.simplified();
    const QString start = prompt.isEmpty() ? record.path.section(QLatin1Char('/'), -1) : prompt.left(spokenLength);
    return QStringLiteral("%1, %2").arg(start, QLocale().toString(record.created, QLocale::LongFormat));
}

QString withProblem(const QString& text, const QString& separator, const QString& problem)
{
    return problem.isEmpty() ? text : text + separator + problem;
}

} // namespace

GalleryModel::GalleryModel(Library& library, ThumbnailLoader& thumbnails, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_thumbnailLoader(thumbnails)
    , m_records(cachedRecords)
    , m_thumbnails(cachedThumbnailKilobytes)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0); // one request for all rows that are painted together
    connect(&m_fetchSoon, &QTimer::timeout, this, &GalleryModel::fetchRequested);
    connect(&library, &Library::fetched, this, &GalleryModel::take);
    connect(&thumbnails, &ThumbnailLoader::ready, this, &GalleryModel::takeThumbnail);
    connect(&thumbnails, &ThumbnailLoader::unavailable, this, [this](const QString& path, const QString& why) {
        m_problems.insert(path, why);
        rowChanged(m_thumbnailsRequested.take(path));
    });
}

int GalleryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PictureId id = m_ids.at(index.row());
    const PictureRecord known = recordOf(id);
    if (known.id == 0) {
        requestRecord(id);
        return role == RecordRole ? QVariant::fromValue(known) : QVariant();
    }
    switch (role) {
    case RecordRole:
        return QVariant::fromValue(known);
    case ThumbnailRole:
        if (const QImage* thumbnail = m_thumbnails.object(known.path))
            return *thumbnail;
        requestThumbnail(known);
        return QImage();
    case ProblemRole:
        return problemOf(known);
    case Qt::DisplayRole:
        return spokenText(known);
    case Qt::AccessibleTextRole:
        return withProblem(spokenText(known), QStringLiteral(", "), problemOf(known));
    case Qt::ToolTipRole:
        return withProblem(known.metadata.prompt.isEmpty() ? known.path : known.metadata.prompt, QStringLiteral("\n"),
            problemOf(known));
    default:
        return {};
    }
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void GalleryModel::setIds(const QList<PictureId>& ids)
{
    m_requested.clear(); // the library answers for no id that it doesn't know
    const std::optional<RowChanges> changes = rowChanges(m_ids, ids);
    if (!changes) {
        beginResetModel();
        m_ids = ids;
        m_rows.clear();
        endResetModel();
        return;
    }
    for (const auto& [first, count] : changes->removals) {
        beginRemoveRows({}, int(first), int(first + count - 1));
        m_ids.remove(first, count);
        m_rows.clear();
        endRemoveRows();
    }
    for (const auto& [first, count] : changes->insertions) {
        beginInsertRows({}, int(first), int(first + count - 1));
        m_ids = m_ids.first(first) + ids.mid(first, count) + m_ids.mid(first);
        m_rows.clear();
        endInsertRows();
    }
}

void GalleryModel::invalidate(const QList<PictureId>& ids)
{
    for (const PictureId id : ids) {
        const PictureRecord known = recordOf(id);
        if (known.id == 0)
            continue;
        m_thumbnails.remove(known.path);
        m_problems.remove(known.path);
        m_requested.remove(id);
        requestRecord(id); // what is shown stays until the new one comes
    }
}

int GalleryModel::rowOf(PictureId id) const
{
    indexRows();
    return m_rows.value(id, -1);
}

PictureRecord GalleryModel::record(int row) const
{
    return row >= 0 && row < m_ids.size() ? recordOf(m_ids.at(row)) : PictureRecord();
}

PictureRecord GalleryModel::recordOf(PictureId id) const
{
    if (const auto kept = m_kept.constFind(id); kept != m_kept.cend())
        return *kept;
    const PictureRecord* cached = m_records.object(id);
    return cached ? *cached : PictureRecord();
}

void GalleryModel::keep(const QList<PictureId>& ids)
{
    m_wantedKept = QSet<PictureId>(ids.begin(), ids.end());
    QHash<PictureId, PictureRecord> kept;
    for (const PictureId id : ids) {
        const PictureRecord known = recordOf(id);
        if (known.id == 0)
            requestRecord(id);
        else
            kept.insert(id, known);
    }
    m_kept = std::move(kept);
    Q_EMIT keptChanged();
}

void GalleryModel::setThumbnailSide(int pixels)
{
    if (pixels == m_side)
        return;
    m_side = pixels;
    m_thumbnails.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ThumbnailRole});
}

void GalleryModel::setVisibleRows(int first, int last)
{
    for (auto request = m_thumbnailsRequested.begin(); request != m_thumbnailsRequested.end();) {
        const int row = rowOf(request.value());
        if (row >= first && row <= last) {
            ++request;
            continue;
        }
        m_thumbnailLoader.cancel(request.key());
        request = m_thumbnailsRequested.erase(request);
    }
}

void GalleryModel::take(const QList<PictureRecord>& records)
{
    bool kept = false;
    for (const PictureRecord& record : records) {
        m_requested.remove(record.id);
        if (m_wantedKept.contains(record.id)) {
            m_kept.insert(record.id, record);
            kept = true;
        }
        m_records.insert(record.id, new PictureRecord(record));
        rowChanged(record.id);
    }
    if (kept)
        Q_EMIT keptChanged();
}

void GalleryModel::takeThumbnail(const QString& path, const QImage& thumbnail)
{
    m_problems.remove(path);
    m_thumbnails.insert(path, new QImage(thumbnail), kilobytes(thumbnail));
    rowChanged(m_thumbnailsRequested.take(path));
}

QString GalleryModel::problemOf(const PictureRecord& record) const
{
    if (!record.problem.isEmpty())
        return record.problem;
    const QString state = stateText(record.state);
    return state.isEmpty() ? m_problems.value(record.path) : state;
}

void GalleryModel::requestRecord(PictureId id) const
{
    if (m_requested.contains(id))
        return;
    m_requested.insert(id);
    m_toFetch.append(id);
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void GalleryModel::requestThumbnail(const PictureRecord& record) const
{
    if (record.state != PictureState::Present || m_thumbnailsRequested.contains(record.path)
        || m_problems.contains(record.path))
        return;
    m_thumbnailsRequested.insert(record.path, record.id);
    m_thumbnailLoader.request(record.path, m_side);
}

void GalleryModel::fetchRequested()
{
    m_library.fetch(std::exchange(m_toFetch, {}));
}

void GalleryModel::rowChanged(PictureId id)
{
    if (const int row = id == 0 ? -1 : rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void GalleryModel::indexRows() const
{
    if (m_rows.size() == m_ids.size())
        return;
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (int row = 0; row < m_ids.size(); ++row)
        m_rows.insert(m_ids.at(row), row);
}

} // namespace daguerre
