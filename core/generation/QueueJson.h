// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/QueuedJob.h"

#include <QJsonObject>
#include <QList>

namespace daguerre {

/// The queue as its journal holds it; a value.
struct QueueContent {
    JobId lastId = 0;
    QList<QueuedJob> jobs;
};

QJsonObject toJson(const QueueContent& content);
/// Jobs that can't be carried out or have no picture left to make are left out. Any thread.
QueueContent queueFromJson(const QJsonObject& json);

/// What the journal means at a start: a job that is noted as running ran as the program ended. It waits, or is set
/// aside once that has happened twice.
void countCrashes(QList<QueuedJob>& jobs);

} // namespace daguerre
