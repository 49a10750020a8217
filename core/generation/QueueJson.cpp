// SPDX-License-Identifier: Apache-2.0
#include "core/generation/QueueJson.h"

#include "core/generation/RequestJson.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

QString nameOf(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        break;
    case JobState::Running:
        return u"running"_s;
    case JobState::SetAside:
        return u"set aside"_s;
    }
    return u"waiting"_s;
}

JobState stateNamed(const QString& name)
{
    for (const JobState state : {JobState::Running, JobState::SetAside})
        if (nameOf(state) == name)
            return state;
    return JobState::Waiting;
}

QJsonObject toJson(const Failure& failure)
{
    return {{u"kind"_s, int(failure.kind)}, {u"subject"_s, failure.subject}, {u"problem"_s, failure.problem},
        {u"remedy"_s, failure.remedy}};
}

Failure failureFromJson(const QJsonObject& json)
{
    const int kind = json[u"kind"].toInt(int(ErrorKind::Internal));
    return {kind >= 0 && kind <= int(ErrorKind::Internal) ? ErrorKind(kind) : ErrorKind::Internal,
        json[u"subject"].toString(), json[u"problem"].toString(), json[u"remedy"].toString()};
}

QJsonObject toJson(const QueuedJob& job)
{
    QJsonObject json {{u"id"_s, QString::number(job.id)}, {u"request"_s, toJson(job.request)},
        {u"state"_s, nameOf(job.state)}, {u"crashes"_s, job.crashes}};
    if (job.state == JobState::SetAside)
        json.insert(u"failure"_s, toJson(job.failure));
    return json;
}

QueuedJob jobFromJson(const QJsonObject& json)
{
    return {json[u"id"].toString().toULongLong(), requestFromJson(json[u"request"].toObject()),
        stateNamed(json[u"state"].toString()), std::max(0, json[u"crashes"].toInt()),
        failureFromJson(json[u"failure"].toObject())};
}

bool isValid(const GenerationRequest& request)
{
    try {
        validate(request);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

QJsonObject toJson(const QueueContent& content)
{
    QJsonArray jobs;
    for (const QueuedJob& job : content.jobs)
        jobs.append(toJson(job));
    return {{u"lastId"_s, QString::number(content.lastId)}, {u"jobs"_s, jobs}};
}

QueueContent queueFromJson(const QJsonObject& json)
{
    QueueContent content;
    content.lastId = json[u"lastId"].toString().toULongLong();
    QSet<JobId> known {0};
    for (const QJsonValue& value : json[u"jobs"].toArray()) {
        const QueuedJob job = jobFromJson(value.toObject());
        if (known.contains(job.id) || !isValid(job.request))
            continue;
        known.insert(job.id);
        content.lastId = std::max(content.lastId, job.id);
        content.jobs.append(job);
    }
    return content;
}

void countCrashes(QList<QueuedJob>& jobs)
{
    for (QueuedJob& job : jobs) {
        if (job.state != JobState::Running)
            continue;
        ++job.crashes;
        job.state = job.crashes < maximumCrashes ? JobState::Waiting : JobState::SetAside;
        job.failure = {};
    }
}

} // namespace daguerre
