// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/LauncherProgress.h"

#include "core/generation/JobQueue.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

void send(const QVariantMap& properties)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(
        u"/io/github/daguerre/Daguerre"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << QString(u"application://"_s + QGuiApplication::desktopFileName() + u".desktop"_s) << properties;
    bus.send(update);
}

} // namespace

LauncherProgress::LauncherProgress(const JobQueue& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    connect(&jobs, &JobQueue::changed, this, &LauncherProgress::tell);
    connect(&jobs, &JobQueue::progressed, this, &LauncherProgress::tell);
}

LauncherProgress::~LauncherProgress()
{
    send({{u"progress-visible"_s, false}, {u"count-visible"_s, false}});
}

void LauncherProgress::tell()
{
    const int jobs = m_jobs.waiting() + (m_jobs.current() != 0 ? 1 : 0);
    const QVariantMap now {{u"progress"_s, jobProgress(m_jobs)}, {u"progress-visible"_s, m_jobs.current() != 0},
        {u"count"_s, qint64(jobs)}, {u"count-visible"_s, jobs > 1}};
    if (now == m_told)
        return;
    m_told = now;
    send(now);
}

double jobProgress(const JobQueue& jobs)
{
    const Progress& progress = jobs.progress();
    const int steps = progress.imageCount * progress.stepCount;
    return steps > 0 ? double(progress.image * progress.stepCount + progress.step) / steps : 0;
}

} // namespace daguerre
