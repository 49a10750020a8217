// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;

namespace daguerre {

class JobQueue;
class MessageBar;

/// Says in the message bar that jobs are waiting for the user, at a start and when a job joins them, with one button
/// that goes on; and that the queue can't be kept.
class QueueNotice final : public QObject {
    Q_OBJECT

public:
    QueueNotice(JobQueue& jobs, MessageBar& bar, QAction* goOn, QObject* parent = nullptr);

private:
    void tell();
    bool hasSomethingToTell() const;
    QString headline() const;
    QString details() const;
    int setAside() const;

    JobQueue& m_jobs;
    MessageBar& m_bar;
    QAction* m_goOn;
};

} // namespace daguerre
