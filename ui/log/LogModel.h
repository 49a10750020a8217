// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Log.h"

#include <QAbstractTableModel>

#include <atomic>

namespace daguerre {

/// The program's log as it is written, from any thread: a row a message, the newest last, and no more than
/// log::keptEntries. GUI thread.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, MessageColumn, ColumnCount };
    enum Role { LevelRole = Qt::UserRole }; // log::Level as int

    explicit LogModel(QObject* parent = nullptr);
    ~LogModel() override;

    /// Forgets what is there; the log's file keeps it.
    void clear();
    /// A row as a line of text.
    QString line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();

    QList<log::Entry> m_entries;
    quint64 m_lastNumber = 0;
    std::atomic<bool> m_takeWanted {false};
    std::shared_ptr<void> m_listening;
};

} // namespace daguerre
