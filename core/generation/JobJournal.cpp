// SPDX-License-Identifier: Apache-2.0
#include "core/generation/JobJournal.h"

#include "core/state/StateWriter.h"

#include <utility>

namespace daguerre {

namespace {

constexpr int version = 1;

} // namespace

JobJournal::JobJournal(StateWriter& writer, const QString& folder)
    : m_writer(writer)
    , m_file(folder + QStringLiteral("/queue.state"), version)
{
    StateFile::Content content = m_file.read();
    m_before = queueFromJson(content.value);
    m_problem = std::move(content.problem);
    connect(&writer, &StateWriter::written, this, [this](const QString& path, quint64 number) {
        if (path == m_file.path())
            Q_EMIT settled(number);
    });
    connect(&writer, &StateWriter::failed, this, [this](const QString& path, quint64 number, const Failure& failure) {
        if (path != m_file.path())
            return;
        Q_EMIT failed(failure);
        Q_EMIT settled(number);
    });
}

quint64 JobJournal::write(const QueueContent& content)
{
    return m_writer.write(m_file, toJson(content));
}

} // namespace daguerre
