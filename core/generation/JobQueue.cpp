// SPDX-License-Identifier: Apache-2.0
#include "core/generation/JobQueue.h"

#include "core/generation/GenerationService.h"

#include <QDateTime>

#include <utility>

namespace daguerre {

JobQueue::JobQueue(GenerationService& service, StateWriter& writer, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_journal(writer, folder)
    , m_times(writer, folder)
    , m_lastId(m_journal.before().lastId)
{
    QList<QueuedJob> jobs = m_journal.before().jobs;
    countCrashes(jobs);
    m_jobs = JobList(std::move(jobs));
    if (waiting() > 0)
        m_pause = Pause::Restart;
    if (!m_jobs.isEmpty())
        writeJournal();
    connect(&m_journal, &JobJournal::failed, this, &JobQueue::journalFailed);
    connect(&m_journal, &JobJournal::settled, this, &JobQueue::journalSettled);
    followService();
}

JobQueue::~JobQueue()
{
    if (QueuedJob* current = m_jobs.find(m_current))
        current->state = JobState::Waiting;
    writeJournal();
}

void JobQueue::followService()
{
    connect(&m_service, &GenerationService::progressed, this, [this](const Progress& progress) {
        if (progress.job != m_current)
            return;
        m_progress = progress;
        Q_EMIT progressed();
    });
    connect(&m_service, &GenerationService::pictureFinished, this, &JobQueue::pictureFinished);
    connect(&m_service, &GenerationService::pictureFound, this, &JobQueue::pictureDone);
    connect(&m_service, &GenerationService::finished, this, &JobQueue::finished);
    connect(&m_service, &GenerationService::failed, this, &JobQueue::failed);
    connect(&m_service, &GenerationService::cancelled, this, [this](JobId job) {
        if (job != m_current)
            return;
        m_jobs.drop(job);
        endCurrent();
    });
}

JobId JobQueue::submit(const GenerationRequest& request)
{
    validate(request);
    QueuedJob job;
    job.id = ++m_lastId;
    job.request = request;
    m_pending.append({job, 0});
    m_pending.last().number = writeJournal();
    return job.id;
}

void JobQueue::move(JobId job, int index)
{
    if (m_jobs.move(job, index))
        changedOnDisk();
}

JobList::Places JobQueue::remove(const QList<JobId>& jobs)
{
    JobList::Places removed = m_jobs.take(jobs);
    if (!removed.isEmpty()) {
        endIdlePause();
        changedOnDisk();
    }
    if (m_current != 0 && jobs.contains(m_current))
        cancelCurrent();
    return removed;
}

void JobQueue::putBack(const JobList::Places& jobs)
{
    m_jobs.putBack(jobs);
    changedOnDisk();
    startNext();
}

void JobQueue::tryAgain(JobId job)
{
    QueuedJob* queued = m_jobs.find(job);
    if (!queued || queued->state != JobState::SetAside)
        return;
    queued->state = JobState::Waiting;
    queued->crashes = 0;
    queued->failure = {};
    changedOnDisk();
    startNext();
}

void JobQueue::pause()
{
    if (isPaused())
        return;
    m_pause = Pause::Asked;
    Q_EMIT changed();
}

void JobQueue::resume()
{
    if (!isPaused())
        return;
    m_pause = Pause::None;
    m_blockage = {};
    Q_EMIT changed();
    startNext();
}

void JobQueue::cancelCurrent()
{
    if (m_current == 0)
        return;
    if (m_given) {
        m_service.cancel(m_current);
        Q_EMIT cancelling();
    } else {
        m_jobs.drop(m_current);
        endCurrent();
    }
}

void JobQueue::markSaved(JobId job, int image)
{
    pictureDone(job, image);
    if (const QueuedJob* queued = this->job(job); queued && job != m_current && queued->picturesLeft() <= 0) {
        m_jobs.drop(job);
        endIdlePause();
        changedOnDisk();
    }
}

void JobQueue::redirect(const QString& folder)
{
    const QueuedJob* blocked = m_jobs.firstWaiting();
    if (m_pause != Pause::Blocked || !blocked)
        return;
    const QString before = blocked->request.folder;
    for (const QueuedJob& job : QList<QueuedJob>(jobs())) {
        if (job.id != m_current && job.request.folder == before)
            m_jobs.find(job.id)->request.folder = folder;
    }
    writeJournal();
}

const GenerationRequest* JobQueue::request(JobId job) const
{
    const QueuedJob* queued = this->job(job);
    return queued ? &queued->request : nullptr;
}

double JobQueue::secondsLeft(const QueuedJob& job) const
{
    const bool reported = job.id == m_current && m_progress.job == m_current && m_progress.secondsLeft >= 0;
    return reported ? m_progress.secondsLeft : m_times.seconds(job.request);
}

double JobQueue::secondsLeft() const
{
    double total = 0;
    for (const QueuedJob& job : jobs()) {
        const double seconds = job.state == JobState::SetAside ? 0 : secondsLeft(job);
        if (seconds < 0)
            return -1;
        total += seconds;
    }
    return total;
}

quint64 JobQueue::writeJournal()
{
    QueueContent content {m_lastId, jobs()};
    for (const Pending& pending : std::as_const(m_pending))
        content.jobs.append(pending.job);
    return m_journal.write(content);
}

/// Without a journal the jobs go on all the same.
void JobQueue::journalSettled(quint64 number)
{
    QList<JobId> onDisk;
    while (!m_pending.isEmpty() && m_pending.first().number <= number) {
        onDisk.append(m_pending.first().job.id);
        m_jobs.append(m_pending.takeFirst().job);
    }
    for (const JobId job : onDisk)
        Q_EMIT accepted(job);
    if (!onDisk.isEmpty())
        Q_EMIT changed();
    if (m_current != 0 && !m_given && m_startNumber <= number)
        giveToService();
    startNext();
}

void JobQueue::startNext()
{
    QueuedJob* next = m_current != 0 || isPaused() ? nullptr : m_jobs.firstWaiting();
    if (!next)
        return;
    next->state = JobState::Running;
    m_goesOn = next->request.since != 0;
    if (!m_goesOn)
        next->request.since = QDateTime::currentMSecsSinceEpoch();
    m_current = next->id;
    m_jobs.moveToFront(m_current);
    m_given = false;
    m_progress = {};
    m_startNumber = writeJournal();
    Q_EMIT changed();
}

void JobQueue::giveToService()
{
    GenerationRequest request = *this->request(m_current);
    request.expected = m_times.expected(request);
    if (!m_goesOn)
        request.since = 0; // nothing of it can be there yet
    m_given = true;
    m_service.submit(m_current, request);
}

void JobQueue::pictureDone(JobId job, int image)
{
    QueuedJob* queued = m_jobs.find(job);
    if (!queued || queued->request.first > image)
        return;
    queued->request.first = image + 1;
    queued->crashes = 0; // it isn't what ends the program
    changedOnDisk();
}

void JobQueue::pictureFinished(const FinishedPicture& picture)
{
    const GenerationRequest* request = this->request(picture.job);
    if (!request)
        return;
    m_times.learn(*request, picture.times);
    if (picture.saveFailure)
        block(*picture.saveFailure);
    else
        pictureDone(picture.job, picture.image);
}

/// A job with a picture that could not be saved isn't done yet: it waits for the picture to be saved or made again.
void JobQueue::finished(JobId job)
{
    if (job != m_current)
        return;
    QueuedJob* queued = m_jobs.find(job);
    if (queued && queued->picturesLeft() > 0)
        queued->state = JobState::Waiting;
    else
        m_jobs.drop(job);
    endCurrent();
}

void JobQueue::failed(JobId job, const Failure& failure)
{
    QueuedJob* queued = m_jobs.find(job);
    if (job != m_current || !queued)
        return;
    if (failure.kind == ErrorKind::InputOutput && failure.subject == queued->request.folder) {
        queued->state = JobState::Waiting;
        block(failure);
    } else {
        queued->state = JobState::SetAside;
        queued->failure = failure;
    }
    endCurrent();
}

void JobQueue::endCurrent()
{
    m_current = 0;
    m_given = false;
    m_progress = {};
    changedOnDisk();
    startNext();
}

void JobQueue::changedOnDisk()
{
    writeJournal();
    Q_EMIT changed();
}

void JobQueue::block(const Failure& failure)
{
    m_pause = Pause::Blocked;
    m_blockage = failure;
    Q_EMIT changed();
}

/// Where nothing is left to wait for, the next job needn't wait either.
void JobQueue::endIdlePause()
{
    if (m_pause == Pause::Asked || m_current != 0 || waiting() > 0)
        return;
    m_pause = Pause::None;
    m_blockage = {};
}

} // namespace daguerre
