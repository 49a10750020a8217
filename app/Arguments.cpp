// SPDX-License-Identifier: Apache-2.0
#include "app/Arguments.h"

#include <QDir>
#include <QUrl>

namespace daguerre {

namespace {

QString absolutePath(const QString& argument, const QDir& workingFolder)
{
    const QUrl url(argument);
    if (url.isLocalFile())
        return url.toLocalFile();
    return QDir::cleanPath(workingFolder.absoluteFilePath(argument));
}

} // namespace

Arguments parseArguments(const QStringList& arguments, const QString& workingFolder)
{
    Arguments parsed;
    bool onlyNames = false;
    for (const QString& argument : arguments) {
        if (!onlyNames && argument == QLatin1String("--"))
            onlyNames = true;
        else if (!onlyNames && argument.startsWith(QLatin1Char('-'))) {
            parsed.unknownOption = argument;
            return parsed;
        } else if (!argument.isEmpty())
            parsed.paths.append(absolutePath(argument, QDir(workingFolder)));
    }
    return parsed;
}

} // namespace daguerre
