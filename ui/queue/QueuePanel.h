// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/QueuedJob.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QUndoStack;

namespace daguerre {

class Actions;
class JobQueue;
class QueueModel;

/// The jobs that run and wait: reorder them by dragging or by keys, take them out, pause and go on. Taking out can be
/// undone. Carries out the queue's actions but for pausing and going on.
class QueuePanel final : public QWidget {
    Q_OBJECT

public:
    QueuePanel(JobQueue& jobs, QUndoStack& undo, const Actions& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user wants to see this request in the controls.
    void requestWanted(const daguerre::GenerationRequest& request);

private:
    QWidget* buttons();
    void followActions();
    void offerActions();
    void summarize();
    void move(int rows);
    void remove(const QList<JobId>& jobs, const QString& text);
    QList<JobId> selected() const;
    const QueuedJob* current() const;

    JobQueue& m_jobs;
    QUndoStack& m_undo;
    const Actions& m_actions;
    QueueModel* m_model;
    QListView* m_list;
    QLabel* m_summary;
    QTimer m_clock; // the times of the job that is being made go on between its steps
};

} // namespace daguerre
