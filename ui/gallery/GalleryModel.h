// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QTimer>

namespace daguerre {

class Library;
class ThumbnailLoader;

/// The pictures found, one a row, newest first. It holds their ids only; records and thumbnails are asked for when a
/// row is looked at, arrive later, and are let go again. GUI thread.
class GalleryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { RecordRole = Qt::UserRole, ThumbnailRole, ProblemRole };

    GalleryModel(Library& library, ThumbnailLoader& thumbnails, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// RecordRole: a PictureRecord, with id 0 until it is known. ThumbnailRole: a QImage, null until it is there.
    /// ProblemRole: why there is no thumbnail.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const QList<PictureId>& ids() const { return m_ids; }
    /// Rows that stay keep their place in selections.
    void setIds(const QList<PictureId>& ids);
    /// Their records are to be read again.
    void invalidate(const QList<PictureId>& ids);
    int rowOf(PictureId id) const;
    /// The record of the row, with id 0 where it isn't known yet.
    PictureRecord record(int row) const;
    PictureRecord recordOf(PictureId id) const;
    /// Records of these are fetched and kept until others are named: what a drag or a command works on.
    void keep(const QList<PictureId>& ids);
    /// Whether the records of all those are here.
    bool keepsAll() const { return m_kept.size() == m_wantedKept.size(); }
    /// Pixels of a thumbnail's side on the screen.
    void setThumbnailSide(int pixels);
    /// Thumbnails of other rows that were asked for are no longer wanted.
    void setVisibleRows(int first, int last);

Q_SIGNALS:
    /// Records of kept pictures arrived or changed.
    void keptChanged();

private:
    void take(const QList<PictureRecord>& records);
    void takeThumbnail(const QString& path, const QImage& thumbnail);
    QString problemOf(const PictureRecord& record) const;
    void requestRecord(PictureId id) const;
    void requestThumbnail(const PictureRecord& record) const;
    void fetchRequested();
    void rowChanged(PictureId id);
    void indexRows() const;

    Library& m_library;
    ThumbnailLoader& m_thumbnailLoader;
    QList<PictureId> m_ids;
    mutable QHash<PictureId, int> m_rows; // of m_ids; empty until asked for
    QCache<PictureId, PictureRecord> m_records;
    QHash<PictureId, PictureRecord> m_kept;
    QSet<PictureId> m_wantedKept;
    mutable QSet<PictureId> m_requested; // records asked for, not yet here
    mutable QList<PictureId> m_toFetch; // of those, still to be asked for
    mutable QTimer m_fetchSoon;
    QCache<QString, QImage> m_thumbnails; // by path; costs kilobytes
    QHash<QString, QString> m_problems; // by path
    mutable QHash<QString, PictureId> m_thumbnailsRequested;
    int m_side = 128;
};

} // namespace daguerre
