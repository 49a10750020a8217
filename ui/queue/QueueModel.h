// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/JobQueue.h"

#include <QAbstractListModel>
#include <QElapsedTimer>

namespace daguerre {

/// The queue as rows in their order; dragging a row is moving its job. GUI thread.
class QueueModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole, // its id
        DetailsRole, // size, number of pictures and where the job is, in words
        ProgressRole, // 0 to 1; -1 where the job isn't being made
    };

    explicit QueueModel(JobQueue& jobs, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& parent, int row, int count, const QModelIndex& target, int targetRow) override;

private:
    void follow();
    void removeEnded();
    void placeAt(int row, JobId job);
    void refreshCurrent();
    QString details(const QueuedJob& job) const;

    JobQueue& m_jobs;
    QList<JobId> m_rows;
    JobId m_timed = 0;
    QElapsedTimer m_sinceStart; // of the job m_timed
};

} // namespace daguerre
