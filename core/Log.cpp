// SPDX-License-Identifier: Apache-2.0
#include "core/Log.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace daguerre::log {

namespace {

constexpr std::size_t maximumFileBytes = 2'000'000;
constexpr std::size_t keptFiles = 3;

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
}

} // namespace daguerre::log
