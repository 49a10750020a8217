// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/QueueJson.h"
#include "core/state/StateFile.h"

#include <QObject>

#include <optional>

namespace daguerre {

class StateWriter;

/// The queue on the disk: "queue.state" in the data folder. GUI thread; no call blocks but the constructor, which reads
/// it.
class JobJournal final : public QObject {
    Q_OBJECT

public:
    JobJournal(StateWriter& writer, const QString& folder);

    /// What it held at the start.
    const QueueContent& before() const { return m_before; }
    /// It was damaged.
    const std::optional<Failure>& problem() const { return m_problem; }
    /// Answered by settled with that number or a later one.
    quint64 write(const QueueContent& content);

Q_SIGNALS:
    /// It is on the disk or, after failed, can't be.
    void settled(quint64 number);
    void failed(const daguerre::Failure& failure);

private:
    StateWriter& m_writer;
    StateFile m_file;
    QueueContent m_before;
    std::optional<Failure> m_problem;
};

} // namespace daguerre
