// SPDX-License-Identifier: Apache-2.0
#include "core/generation/JobQueue.h"

#include "core/generation/GenerationService.h"
#include "core/generation/QueueJson.h"
#include "core/settings/StateWriter.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int version = 1;

} // namespace

JobQueue::JobQueue(GenerationService& service, StateWriter& writer, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_writer(writer)
    , m_file(folder + u"/queue.state"_s, version)
    , m_times(writer, folder)
{
    connect(&writer, &StateWriter::written, this, [this](const QString& path, quint64 number) {
        if (path == m_file.path())
            journalWritten(number);
    });
    connect(&writer, &StateWriter::failed, this, [this](const QString& path, quint64 number, const Failure& failure) {
        if (path != m_file.path())
            return;
        Q_EMIT journalFailed(failure);
        journalWritten(number); // working without a journal beats not working
    });
    followService();
    load();
}

JobQueue::~JobQueue()
{
    if (const qsizetype index = indexOf(m_current); index >= 0)
        m_jobs[index].state = JobState::Waiting;
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
        drop(job);
        endCurrent();
    });
}

void JobQueue::load()
{
    StateFile::Content journal = m_file.read();
    m_problem = std::move(journal.problem);
    QueueContent content = queueFromJson(journal.value);
    m_lastId = content.lastId;
    m_jobs = std::move(content.jobs);
    countCrashes(m_jobs);
    if (waiting() > 0)
        m_pause = Pause::Restart;
    if (!m_jobs.isEmpty())
        writeJournal();
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
    const qsizetype from = indexOf(job);
    if (from < 0 || job == m_current)
        return;
    const qsizetype first = m_current == 0 ? 0 : 1;
    qsizetype to = std::clamp(qsizetype(index), first, m_jobs.size());
    if (to > from)
        --to;
    if (to == from)
        return;
    m_jobs.move(from, to);
    writeJournal();
    Q_EMIT changed();
}

QList<std::pair<int, QueuedJob>> JobQueue::remove(const QList<JobId>& jobs)
{
    QList<std::pair<int, QueuedJob>> removed;
    for (qsizetype i = 0; i < m_jobs.size(); ++i)
        if (jobs.contains(m_jobs[i].id) && m_jobs[i].id != m_current)
            removed.append({int(i), m_jobs[i]});
    m_jobs.removeIf([&](const QueuedJob& job) { return job.id != m_current && jobs.contains(job.id); });
    if (!removed.isEmpty()) {
        endIdlePause();
        writeJournal();
        Q_EMIT changed();
    }
    if (m_current != 0 && jobs.contains(m_current))
        cancelCurrent();
    return removed;
}

void JobQueue::putBack(const QList<std::pair<int, QueuedJob>>& jobs)
{
    for (const auto& [index, job] : jobs) {
        const qsizetype first = m_current == 0 ? 0 : 1;
        if (indexOf(job.id) < 0)
            m_jobs.insert(std::clamp(qsizetype(index), std::min(first, m_jobs.size()), m_jobs.size()), job);
    }
    writeJournal();
    Q_EMIT changed();
    startNext();
}

void JobQueue::tryAgain(JobId job)
{
    const qsizetype index = indexOf(job);
    if (index < 0 || m_jobs[index].state != JobState::SetAside)
        return;
    m_jobs[index].state = JobState::Waiting;
    m_jobs[index].crashes = 0;
    m_jobs[index].failure = {};
    writeJournal();
    Q_EMIT changed();
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
        drop(m_current);
        endCurrent();
    }
}

void JobQueue::markSaved(JobId job, int image)
{
    pictureDone(job, image);
    if (const QueuedJob* queued = this->job(job); queued && job != m_current && queued->picturesLeft() <= 0) {
        drop(job);
        endIdlePause();
        writeJournal();
        Q_EMIT changed();
    }
}

void JobQueue::redirect(const QString& folder)
{
    const auto blocked = std::ranges::find(m_jobs, JobState::Waiting, &QueuedJob::state);
    if (m_pause != Pause::Blocked || blocked == m_jobs.end())
        return;
    const QString before = blocked->request.folder;
    for (QueuedJob& job : m_jobs)
        if (job.id != m_current && job.request.folder == before)
            job.request.folder = folder;
    writeJournal();
}

const QueuedJob* JobQueue::job(JobId job) const
{
    const qsizetype index = indexOf(job);
    return index < 0 ? nullptr : &m_jobs[index];
}

const GenerationRequest* JobQueue::request(JobId job) const
{
    const QueuedJob* queued = this->job(job);
    return queued ? &queued->request : nullptr;
}

int JobQueue::waiting() const
{
    return int(std::ranges::count(m_jobs, JobState::Waiting, &QueuedJob::state));
}

double JobQueue::secondsLeft(const QueuedJob& job) const
{
    const bool reported = job.id == m_current && m_progress.job == m_current && m_progress.secondsLeft >= 0;
    return reported ? m_progress.secondsLeft : m_times.seconds(job.request);
}

double JobQueue::secondsLeft() const
{
    double total = 0;
    for (const QueuedJob& job : m_jobs) {
        const double seconds = job.state == JobState::SetAside ? 0 : secondsLeft(job);
        if (seconds < 0)
            return -1;
        total += seconds;
    }
    return total;
}

QueueContent JobQueue::content() const
{
    QueueContent content {m_lastId, m_jobs};
    for (const Pending& pending : m_pending)
        content.jobs.append(pending.job);
    return content;
}

quint64 JobQueue::writeJournal()
{
    return m_writer.write(m_file, toJson(content()));
}

void JobQueue::journalWritten(quint64 number)
{
    QList<JobId> onDisk;
    while (!m_pending.isEmpty() && m_pending.first().number <= number) {
        m_jobs.append(m_pending.takeFirst().job);
        onDisk.append(m_jobs.last().id);
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
    if (m_current != 0 || isPaused())
        return;
    const auto next = std::ranges::find(m_jobs, JobState::Waiting, &QueuedJob::state);
    if (next == m_jobs.end())
        return;
    m_jobs.move(next - m_jobs.begin(), 0);
    QueuedJob& job = m_jobs.first();
    job.state = JobState::Running;
    m_goesOn = job.request.since != 0;
    if (!m_goesOn)
        job.request.since = QDateTime::currentMSecsSinceEpoch();
    m_current = job.id;
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
    const qsizetype index = indexOf(job);
    if (index < 0 || m_jobs[index].request.first > image)
        return;
    m_jobs[index].request.first = image + 1;
    writeJournal();
    Q_EMIT changed();
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
    const QueuedJob* queued = this->job(job);
    if (queued && queued->picturesLeft() > 0)
        m_jobs[indexOf(job)].state = JobState::Waiting;
    else
        drop(job);
    endCurrent();
}

void JobQueue::failed(JobId job, const Failure& failure)
{
    if (job != m_current)
        return;
    QueuedJob& queued = m_jobs[indexOf(job)];
    if (failure.kind == ErrorKind::InputOutput && failure.subject == queued.request.folder) {
        queued.state = JobState::Waiting;
        block(failure);
    } else {
        queued.state = JobState::SetAside;
        queued.failure = failure;
    }
    endCurrent();
}

void JobQueue::endCurrent()
{
    m_current = 0;
    m_given = false;
    m_progress = {};
    writeJournal();
    Q_EMIT changed();
    startNext();
}

void JobQueue::drop(JobId job)
{
    m_jobs.removeIf([job](const QueuedJob& queued) { return queued.id == job; });
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

qsizetype JobQueue::indexOf(JobId job) const
{
    const auto found = std::ranges::find(m_jobs, job, &QueuedJob::id);
    return found == m_jobs.end() ? -1 : found - m_jobs.begin();
}

} // namespace daguerre
