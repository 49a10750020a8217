// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/UnsavedPictures.h"

#include "core/library/FileNamePattern.h"
#include "core/library/ImageWriter.h"

#include <QDateTime>
#include <QDirIterator>
#include <QStandardPaths>

namespace daguerre {

namespace {

constexpr int keptDays = 7;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/daguerre/unsaved");
}

} // namespace

QString writeUnsaved(const FinishedPicture& picture)
{
    const QString name
        = fileBaseName(QStringLiteral("[seed]-[prompt_words]"), picture.metadata, QDateTime::currentDateTime());
    QDir().mkpath(folder());
    return savePng(picture.picture, picture.metadata, folder(), name);
}

void removeOldUnsaved()
{
    const QDateTime oldest = QDateTime::currentDateTime().addDays(-keptDays);
    QDirIterator files(folder(), {QStringLiteral("*.png")}, QDir::Files);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

} // namespace daguerre
