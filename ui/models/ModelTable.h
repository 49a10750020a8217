// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelEntry.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QSet>

namespace daguerre {

class ThumbnailLoader;

/// The catalogue's models, one a row. Covers are asked for when a row is shown, and arrive later. GUI thread.
class ModelTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Family, Size, Hash, ColumnCount };
    enum Role { EntryRole = Qt::UserRole, SortRole, SearchRole };

    explicit ModelTable(ThumbnailLoader& thumbnails, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// EntryRole: a ModelEntry. SortRole: what the column is sorted by. SearchRole: all that a search looks at, folded.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Rows that stay keep their place in selections.
    void setModels(const QList<ModelEntry>& models);
    /// Of the file, or of one with the same content; -1 where there is none.
    int rowOf(const QString& path) const;
    /// Device-independent pixels of a cover's side, and how many pixels each has.
    void setCoverSide(int side, qreal ratio);

private:
    QList<qint64> idsOf(const QList<ModelEntry>& models);
    void take(QList<ModelEntry> models, const QList<qint64>& ids);
    QVariant text(const ModelEntry& model, int column) const;
    QVariant decoration(const ModelEntry& model, int column) const;
    QVariant sortKey(int row, int column) const;
    QString searchText(const ModelEntry& model) const;
    QImage cover(const ModelEntry& model) const;
    QImage placeholder(const QString& name) const;
    void takeCover(const QString& path, const QImage& image);

    ThumbnailLoader& m_thumbnails;
    QList<ModelEntry> m_models;
    QList<qint64> m_ids; // of the rows
    QHash<QString, qint64> m_idsByPath;
    qint64 m_lastId = 0;
    mutable QHash<QString, QString> m_searchTexts; // by path; since the models were set
    mutable QCache<QString, QImage> m_covers; // by path and time; and placeholders by name
    mutable QSet<QString> m_requested; // covers asked for, that aren't there or can't be read
    int m_side = 40;
    qreal m_ratio = 1;
};

} // namespace daguerre
