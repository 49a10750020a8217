// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureReader.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace daguerre::test {

struct Run {
    int exitCode = -1;
    QString out;
    QString err;
};

inline QString program()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/daguerre");
}

inline Run finished(QProcess& process)
{
    Run run;
    if (process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

/// The program as a script sees it: arguments, exit codes, files, one line on stderr.
class CommandLineTest : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString path(const char* name) const { return path(QString::fromUtf8(name)); }

    Run run(const QStringList& arguments, const QString& wrapper = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        if (wrapper.isEmpty())
            process.start(program(), arguments);
        else
            process.start(
                QStringLiteral("/bin/bash"), QStringList {QStringLiteral("-c"), wrapper, program()} + arguments);
        return finished(process);
    }

    static QStringList quick(const QStringList& more = {})
    {
        return QStringList {QStringLiteral("generate"), QStringLiteral("--prompt"),
                   QStringLiteral("red apple, 3d emoji"), QStringLiteral("--steps"), QStringLiteral("2"),
                   QStringLiteral("--width"), QStringLiteral("64"), QStringLiteral("--height"), QStringLiteral("72"),
                   QStringLiteral("--seed"), QStringLiteral("7")}
        + more;
    }

    QByteArray pixels(const QString& file) const
    {
        const QImage image = QImage(file).convertToFormat(QImage::Format_RGB888);
        QByteArray bytes;
        for (int y = 0; y < image.height(); ++y)
            bytes.append(reinterpret_cast<const char*>(image.constScanLine(y)), 3 * image.width());
        return bytes;
    }

    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("can't write %s", name);
        return file.fileName();
    }

    /// Resources of the test's own in "resources": the program's, and an upscaler where the test puts one.
    void linkResources() const
    {
        const QDir own(QFINDTESTDATA("../../resources"));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("resources/models/mini")));
        for (const char* name : {"graphs", "clip", "models/mini/mini.safetensors"})
            QVERIFY(QFile::link(own.absoluteFilePath(QLatin1String(name)), path("resources/") + QLatin1String(name)));
        QVERIFY(QFile::link(path("crisp4x.safetensors"), path("resources/models/mini/crisp4x.safetensors")));
    }
    const QString withOwnResources = QStringLiteral("DAGUERRE_RESOURCES=$PWD/resources exec \"$0\" \"$@\"");

    QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

} // namespace daguerre::test
