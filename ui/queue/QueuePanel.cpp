// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/QueuePanel.h"

#include "core/generation/JobQueue.h"
#include "ui/Actions.h"
#include "ui/queue/JobDelegate.h"
#include "ui/queue/QueueModel.h"
#include "ui/queue/RemoveJobsCommand.h"
#include "ui/widgets/Quantities.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QUndoStack>

namespace daguerre {

namespace {

QToolButton* toolButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setToolTip(action->statusTip());
    button->setAccessibleName(action->iconText());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QListView* jobList(QAbstractItemModel* model)
{
    auto* list = new QListView;
    list->setObjectName(QStringLiteral("queue"));
    list->setAccessibleName(QueuePanel::tr("Queue"));
    list->setModel(model);
    list->setItemDelegate(new JobDelegate(list));
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    list->setAttribute(Qt::WA_InputMethodEnabled, false);
    return list;
}

} // namespace

QueuePanel::QueuePanel(JobQueue& jobs, QUndoStack& undo, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_undo(undo)
    , m_actions(actions)
    , m_model(new QueueModel(jobs, this))
    , m_list(jobList(m_model))
    , m_summary(new QLabel)
{
    setObjectName(QStringLiteral("queuePanel"));
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(buttons());
    layout->addWidget(m_list, 1);
    followActions();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::offerActions);
    const auto refresh = [this] {
        offerActions();
        summarize();
    };
    connect(&jobs, &JobQueue::changed, this, refresh);
    connect(&jobs, &JobQueue::progressed, this, &QueuePanel::summarize);
    connect(&m_clock, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    m_clock.setInterval(1000);
    refresh();
}

QWidget* QueuePanel::buttons()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_summary, 1);
    for (QAction* action : {m_actions.pauseQueue, m_actions.continueQueue, m_actions.clearQueue})
        layout->addWidget(toolButton(action));
    return bar;
}

void QueuePanel::followActions()
{
    auto* separator = new QAction(m_list);
    separator->setSeparator(true);
    m_list->addActions({m_actions.moveJobUp, m_actions.moveJobDown, m_actions.copyJobToControls, m_actions.tryJobAgain,
        m_actions.removeJobs, separator, m_actions.pauseQueue, m_actions.continueQueue, m_actions.clearQueue});
    connect(m_actions.moveJobUp, &QAction::triggered, this, [this] { move(-1); });
    connect(m_actions.moveJobDown, &QAction::triggered, this, [this] { move(1); });
    connect(m_actions.removeJobs, &QAction::triggered, this, [this] { remove(selected(), tr("Remove jobs")); });
    connect(m_actions.clearQueue, &QAction::triggered, this, [this] {
        QList<JobId> all;
        for (const QueuedJob& job : m_jobs.jobs())
            if (job.id != m_jobs.current())
                all.append(job.id);
        remove(all, tr("Clear queue"));
    });
    connect(m_actions.tryJobAgain, &QAction::triggered, this, [this] {
        for (const JobId job : selected())
            m_jobs.tryAgain(job);
    });
    connect(m_actions.copyJobToControls, &QAction::triggered, this, [this] {
        if (const QueuedJob* job = current())
            Q_EMIT requestWanted(job->request);
    });
}

void QueuePanel::offerActions()
{
    const QList<JobId> jobs = selected();
    const QueuedJob* job = jobs.size() == 1 ? m_jobs.job(jobs.first()) : nullptr;
    const bool movable = job && job->id != m_jobs.current();
    const qsizetype first = m_jobs.current() == 0 ? 0 : 1;
    m_actions.moveJobUp->setEnabled(movable && m_jobs.jobs()[first].id != job->id);
    m_actions.moveJobDown->setEnabled(movable && m_jobs.jobs().last().id != job->id);
    m_actions.copyJobToControls->setEnabled(current() != nullptr);
    m_actions.tryJobAgain->setEnabled(std::ranges::any_of(
        jobs, [this](JobId id) { return m_jobs.job(id) && m_jobs.job(id)->state == JobState::SetAside; }));
    m_actions.removeJobs->setEnabled(!jobs.isEmpty());
    m_actions.clearQueue->setEnabled(m_jobs.jobs().size() > first);
    if (m_jobs.current() == 0)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void QueuePanel::summarize()
{
    const int jobs = m_jobs.waiting() + (m_jobs.current() == 0 ? 0 : 1);
    QStringList parts {jobs == 0 ? tr("No jobs") : tr("%n job(s)", nullptr, jobs)};
    if (const double seconds = m_jobs.secondsLeft(); jobs > 0 && seconds >= 0)
        parts += timeLeftText(seconds);
    if (m_jobs.isPaused())
        parts += tr("paused");
    m_summary->setText(parts.join(QStringLiteral(", ")));
}

void QueuePanel::move(int rows)
{
    const QList<JobId> jobs = selected();
    if (jobs.size() != 1)
        return;
    const int row = m_list->selectionModel()->selectedIndexes().first().row();
    m_jobs.move(jobs.first(), rows < 0 ? row - 1 : row + 2); // before the one that is there now
    m_list->scrollTo(m_list->currentIndex());
}

void QueuePanel::remove(const QList<JobId>& jobs, const QString& text)
{
    const auto removed = m_jobs.remove(jobs);
    if (!removed.isEmpty())
        m_undo.push(new RemoveJobsCommand(m_jobs, removed, text));
}

QList<JobId> QueuePanel::selected() const
{
    QList<JobId> jobs;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        jobs.append(index.data(QueueModel::JobRole).value<JobId>());
    return jobs;
}

const QueuedJob* QueuePanel::current() const
{
    const QList<JobId> jobs = selected();
    return jobs.size() == 1 ? m_jobs.job(jobs.first()) : nullptr;
}

} // namespace daguerre
