// SPDX-License-Identifier: Apache-2.0
#include "core/Log.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <deque>
#include <mutex>

namespace daguerre::log {

namespace {

constexpr std::size_t maximumFileBytes = 2'000'000;
constexpr std::size_t keptFiles = 3;

/// What was written last, and who wants to know.
struct Memory {
    std::mutex mutex;
    std::deque<Entry> entries;
    quint64 count = 0;
    std::mutex listenersMutex; // taken after `mutex` is let go
    std::vector<std::shared_ptr<std::function<void()>>> listeners;
};

Memory& memory()
{
    static auto* theMemory = new Memory; // never destroyed: messages come until the very end
    return *theMemory;
}

void remember(Level level, const QString& message)
{
    {
        const std::lock_guard lock(memory().mutex);
        memory().entries.push_back({++memory().count, QDateTime::currentDateTime(), level, message});
        if (memory().entries.size() > keptEntries)
            memory().entries.pop_front();
    }
    const std::lock_guard lock(memory().listenersMutex);
    for (const auto& listener : memory().listeners)
        (*listener)();
}

QString& logFile()
{
    static QString path;
    return path;
}

spdlog::level::level_enum spdlogLevel(Level level)
{
    switch (level) {
    case Level::Debug:
        return spdlog::level::debug;
    case Level::Info:
        return spdlog::level::info;
    case Level::Warning:
        return spdlog::level::warn;
    case Level::Error:
        break;
    }
    return spdlog::level::err;
}

void handleQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    switch (type) {
    case QtDebugMsg:
        return debug(message);
    case QtInfoMsg:
        return info(message);
    case QtWarningMsg:
        return warning(message);
    case QtCriticalMsg:
    case QtFatalMsg:
        return error(message);
    }
}

} // namespace

void start(const QString& file, Level stderrLevel)
{
    auto terminal = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    terminal->set_level(spdlogLevel(stderrLevel));
    terminal->set_pattern("daguerre: %v");
    std::vector<spdlog::sink_ptr> sinks {terminal};
    if (!file.isEmpty() && QDir().mkpath(QFileInfo(file).path())) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                file.toStdString(), maximumFileBytes, keptFiles));
            logFile() = file;
        } catch (const spdlog::spdlog_ex&) {
            logFile().clear(); // an unwritable folder must not stop the program; stderr still has everything
        }
    }
    auto logger = std::make_shared<spdlog::logger>("daguerre", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::debug);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(handleQtMessage);
}

QString filePath()
{
    return logFile();
}

void write(Level level, const QString& message)
{
    spdlog::log(spdlogLevel(level), "{}", message.toStdString());
    remember(level, message);
}

QList<Entry> entriesAfter(quint64 number)
{
    const std::lock_guard lock(memory().mutex);
    const auto& entries = memory().entries;
    const auto first
        = std::find_if(entries.begin(), entries.end(), [number](const Entry& entry) { return entry.number > number; });
    return {first, entries.end()};
}

std::shared_ptr<void> onWritten(std::function<void()> written)
{
    auto listener = std::make_shared<std::function<void()>>(std::move(written));
    const std::lock_guard lock(memory().listenersMutex);
    memory().listeners.push_back(listener);
    return {listener.get(), [listener](void*) {
                const std::lock_guard lock(memory().listenersMutex);
                std::erase(memory().listeners, listener);
            }};
}

} // namespace daguerre::log
