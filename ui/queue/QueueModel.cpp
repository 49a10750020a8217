// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/QueueModel.h"

#include "ui/queue/JobText.h"
#include "ui/widgets/Quantities.h"

namespace daguerre {

namespace {

double fraction(const Progress& progress)
{
    if (progress.job == 0)
        return 0;
    return double(progress.image * progress.stepCount + progress.step)
        / std::max(1, progress.imageCount * progress.stepCount);
}

} // namespace

QueueModel::QueueModel(JobQueue& jobs, QObject* parent)
    : QAbstractListModel(parent)
    , m_jobs(jobs)
{
    connect(&jobs, &JobQueue::changed, this, &QueueModel::follow);
    connect(&jobs, &JobQueue::progressed, this, &QueueModel::refreshCurrent);
    follow();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const QueuedJob* job = index.isValid() ? m_jobs.job(m_rows.value(index.row())) : nullptr;
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return JobText::title(*job);
    case Qt::ToolTipRole:
        return QStringList {QString::fromStdString(job->request.picture.prompt), details(*job)}.join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return QStringList {JobText::title(*job), details(*job)}.join(QStringLiteral(", "));
    case JobRole:
        return QVariant::fromValue(job->id);
    case DetailsRole:
        return details(*job);
    case ProgressRole:
        return job->id == m_jobs.current() ? fraction(m_jobs.progress()) : -1.0;
    default:
        return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_rows[index.row()] == m_jobs.current() ? flags : flags | Qt::ItemIsDragEnabled;
}

bool QueueModel::moveRows(const QModelIndex& parent, int row, int count, const QModelIndex& target, int targetRow)
{
    if (parent.isValid() || target.isValid() || row < 0 || count != 1 || row >= m_rows.size())
        return false;
    m_jobs.move(m_rows[row], targetRow); // answers with changed
    return true;
}

void QueueModel::follow()
{
    if (m_timed != m_jobs.current()) {
        m_timed = m_jobs.current();
        m_sinceStart.start();
    }
    removeEnded();
    for (int row = 0; row < m_jobs.jobs().size(); ++row)
        placeAt(row, m_jobs.jobs()[row].id);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void QueueModel::removeEnded()
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (m_jobs.job(m_rows[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void QueueModel::placeAt(int row, JobId job)
{
    if (m_rows.value(row) == job)
        return;
    const int from = int(m_rows.indexOf(job));
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, job);
        endInsertRows();
    } else {
        beginMoveRows({}, from, from, {}, row);
        m_rows.move(from, row);
        endMoveRows();
    }
}

void QueueModel::refreshCurrent()
{
    if (const int row = int(m_rows.indexOf(m_jobs.current())); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

QString QueueModel::details(const QueuedJob& job) const
{
    QStringList parts {JobText::kind(job)};
    const double secondsLeft = m_jobs.secondsLeft(job);
    if (job.id == m_jobs.current()) {
        parts += JobText::position(m_jobs.progress());
        parts += tr("%1 so far").arg(durationText(double(m_sinceStart.elapsed()) / 1000));
        if (secondsLeft >= 0)
            parts += timeLeftText(secondsLeft);
    } else if (job.state == JobState::SetAside) {
        parts += tr("set aside: %1").arg(JobText::reason(job));
    } else if (secondsLeft >= 0) {
        parts += tr("takes %1").arg(durationText(secondsLeft));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace daguerre
