// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace daguerre {

/// The program's log. A facade: only Log.cpp sees spdlog, whose fmt and LibTorch's can't meet in one translation unit.
/// Qt's messages (qWarning ...) go to it as well. Any thread.
namespace log {

enum class Level { Debug, Info, Warning, Error };

/// Writes to `file` (rotated at 2 MB, three kept; none where empty) and to stderr from `stderrLevel` on. Called from
/// main, again where the file is only known later.
void start(const QString& file, Level stderrLevel);
/// Where the log is written; empty where it isn't.
QString filePath();
void write(Level level, const QString& message);

struct Entry {
    quint64 number = 0; // from 1, in the order of writing
    QDateTime time;
    Level level = Level::Debug;
    QString message;
};
constexpr int keptEntries = 2000;
/// Those after the one of that number, oldest first, as far as they are among the last `keptEntries`.
QList<Entry> entriesAfter(quint64 number);
/// Calls `written` after each message, on the thread that wrote it, until the result is destroyed. It must not write
/// to the log, and no call is in progress once the result is gone.
[[nodiscard]] std::shared_ptr<void> onWritten(std::function<void()> written);

inline void debug(const QString& message)
{
    write(Level::Debug, message);
}
inline void info(const QString& message)
{
    write(Level::Info, message);
}
inline void warning(const QString& message)
{
    write(Level::Warning, message);
}
inline void error(const QString& message)
{
    write(Level::Error, message);
}

} // namespace log

} // namespace daguerre
