// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

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
