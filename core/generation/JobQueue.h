// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/JobJournal.h"
#include "core/generation/JobList.h"
#include "core/generation/StepTimes.h"

#include <optional>

namespace daguerre {

class GenerationService;

/// The jobs of the window, in the order in which they run, kept in a journal that is ahead of what the queue says: a
/// job is on the disk before it appears, and noted as running before it runs. Gives the service one job at a time.
/// After a restart the jobs wait until resume(). GUI thread; no call blocks.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    enum class Pause {
        None,
        Asked, // pause() was called
        Restart, // the jobs are those of the last time
        Blocked, // the folder for pictures doesn't take them: see blockage()
    };

    JobQueue(GenerationService& service, StateWriter& writer, const QString& folder, QObject* parent = nullptr);
    /// A job that is being made goes back to those that wait.
    ~JobQueue() override;

    /// Appears with accepted, once it is on the disk. Throws Error(Usage) that names the field.
    JobId submit(const GenerationRequest& request);
    /// Puts a job that doesn't run before the one that is at `index` now; the running one stays first.
    void move(JobId job, int index);
    /// Takes jobs out; one that runs is cancelled. Returns those that did not run, with the places they had.
    JobList::Places remove(const QList<JobId>& jobs);
    /// Puts jobs that were removed back in their places.
    void putBack(const JobList::Places& jobs);
    /// A job that was set aside waits again.
    void tryAgain(JobId job);
    /// The job in progress goes on, the next doesn't start.
    void pause();
    void resume();
    /// The one that is being made. Calling it again before the job has ended changes nothing.
    void cancelCurrent();
    /// A picture whose saving had failed is saved after all: its job goes on behind it.
    void markSaved(JobId job, int image);
    /// Jobs that would save to the folder that blocks the queue save to `folder`.
    void redirect(const QString& folder);

    const QList<QueuedJob>& jobs() const { return m_jobs.jobs(); }
    /// Null for jobs that have ended.
    const QueuedJob* job(JobId job) const { return m_jobs.find(job); }
    const GenerationRequest* request(JobId job) const;
    /// The job that is being made or about to; 0: none.
    JobId current() const { return m_current; }
    int waiting() const { return m_jobs.waiting(); }
    Pause pauseReason() const { return m_pause; }
    bool isPaused() const { return m_pause != Pause::None; }
    const Failure& blockage() const { return m_blockage; }
    /// Of the current job; its job is 0 before the first report.
    const Progress& progress() const { return m_progress; }
    /// For one job, or for all of those that run and wait; negative while unknown.
    double secondsLeft(const QueuedJob& job) const;
    double secondsLeft() const;
    /// The journal was damaged.
    const std::optional<Failure>& problem() const { return m_journal.problem(); }

Q_SIGNALS:
    void accepted(daguerre::JobId job);
    /// Jobs, their states, or whether the queue is paused.
    void changed();
    void progressed();
    /// The current job was asked to end, and will within a step.
    void cancelling();
    /// The journal can't be written: the jobs go on, but would not survive a crash.
    void journalFailed(const daguerre::Failure& failure);

private:
    struct Pending {
        QueuedJob job;
        quint64 number; // of the journal that has it
    };

    void followService();
    quint64 writeJournal();
    void journalSettled(quint64 number);
    void startNext();
    void giveToService();
    void pictureDone(JobId job, int image);
    void pictureFinished(const FinishedPicture& picture);
    void finished(JobId job);
    void failed(JobId job, const Failure& failure);
    void endCurrent();
    void changedOnDisk();
    void block(const Failure& failure);
    void endIdlePause();

    GenerationService& m_service;
    JobJournal m_journal;
    StepTimes m_times;
    JobList m_jobs;
    QList<Pending> m_pending; // accepted, not on the disk yet
    JobId m_lastId = 0;
    JobId m_current = 0;
    bool m_given = false; // the service has the current job
    bool m_goesOn = false; // the current job had begun in an earlier session
    quint64 m_startNumber = 0; // of the journal that notes the current job as running
    Progress m_progress;
    Pause m_pause = Pause::None;
    Failure m_blockage;
};

} // namespace daguerre
