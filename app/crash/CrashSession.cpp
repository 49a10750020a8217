// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashSession.h"

#include "app/crash/CrashHandler.h"
#include "core/Log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <unistd.h>

namespace daguerre {

namespace {

constexpr int keptReports = 10;
constexpr qint64 maximumReportBytes = 256 * 1024;

/// The folders that the backtrace's modules lie in may hold the user's name.
QString withoutFolders(QString report)
{
    static const QRegularExpression moduleFolder(
        QStringLiteral("^[^\\n(\\[]*/(?=[^\\n]*\\[0x)"), QRegularExpression::MultilineOption);
    return report.remove(moduleFolder);
}

QString freeName(const QString& folder, const QDateTime& time)
{
    const QString name = folder + QStringLiteral("/crash-") + time.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString path = name + QStringLiteral(".txt");
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1-%2.txt").arg(name).arg(i);
    return path;
}

bool write(const QString& path, const QString& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.flush();
}

void removeOldReports(const QString& folder)
{
    const QDir directory(folder);
    const QStringList newestFirst = directory.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Time);
    for (const QString& old : newestFirst.mid(keptReports))
        QFile::remove(directory.filePath(old));
}

} // namespace

CrashSession::CrashSession(const QString& folder)
    : m_folder(folder)
    , m_runningFile(folder + QStringLiteral("/running"))
{
    QDir().mkpath(folder);
    takeUp();
    begin();
}

CrashSession::~CrashSession()
{
    if (m_descriptor >= 0)
        QFile::remove(m_runningFile); // the descriptor stays open: what crashes after this is reported nowhere
}

void CrashSession::takeUp()
{
    QFile running(m_runningFile);
    if (!running.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = running.read(maximumReportBytes);
    if (bytes.isEmpty()) {
        m_earlierEnd = EarlierEnd::Killed;
        return;
    }
    m_earlierEnd = EarlierEnd::Crashed;
    const QDateTime time = QFileInfo(running).lastModified();
    const QString head
        = QStringLiteral("Daguerre ended unexpectedly on %1.\nWhat it did before lies in daguerre.log, in "
                         "the same folder.\n\n")
              .arg(time.toString(Qt::ISODate));
    const QString path = freeName(m_folder, time);
    if (write(path, head + withoutFolders(QString::fromUtf8(bytes))))
        m_report = path;
    removeOldReports(m_folder);
}

void CrashSession::begin()
{
    m_descriptor
        = open(QFile::encodeName(m_runningFile).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (m_descriptor < 0) {
        log::warning(QStringLiteral("no crash reports: %1 can't be written").arg(m_runningFile));
        return;
    }
    const QString program
        = QStringLiteral("Daguerre " DAGUERRE_VERSION ", Qt %1, %2, %3")
              .arg(QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    setCrashNote(CrashNote::Program, program.toStdString());
    setCrashNote(CrashNote::Engine, "not loaded");
    setCrashNote(CrashNote::Job, "none");
    installCrashHandler(m_descriptor);
}

} // namespace daguerre
