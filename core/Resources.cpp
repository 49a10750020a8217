// SPDX-License-Identifier: Apache-2.0
#include "core/Resources.h"

#include "core/Error.h"

#include <QCoreApplication>
#include <QDir>

namespace daguerre {

namespace {

QString installationPath(const QString& relative)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../") + relative);
}

} // namespace

QString resourcesFolder()
{
    QString folder = qEnvironmentVariable("DAGUERRE_RESOURCES");
    if (folder.isEmpty())
        folder = installationPath(QStringLiteral("share/daguerre"));
    if (!QDir(folder + QStringLiteral("/graphs")).exists())
        throw Error(ErrorKind::InputOutput, folder.toStdString(), "the program's own files are not there",
            "install Daguerre again, or name their folder in DAGUERRE_RESOURCES");
    return folder;
}

QString engineLibraryPath()
{
    return installationPath(QStringLiteral("lib/daguerre/libdaguerre_engine.so"));
}

QString miniCheckpointPath()
{
    return resourcesFolder() + QStringLiteral("/models/mini/mini.safetensors");
}

} // namespace daguerre
