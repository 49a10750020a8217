// SPDX-License-Identifier: Apache-2.0
#include "core/library/TrashedFile.h"

#include "core/Error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUrl>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

[[noreturn]] void fail(const QString& path, const QString& problem, const QString& remedy)
{
    throw Error(ErrorKind::InputOutput, path.toStdString(), problem.toStdString(), remedy.toStdString());
}

/// Of the freedesktop.org trash: beside "files/NAME" there is "info/NAME.trashinfo".
QString trashInfo(const QString& trashed)
{
    const QFileInfo file(trashed);
    return file.dir().filePath(u"../info/"_s + file.fileName() + u".trashinfo"_s);
}

/// The root of the file system that holds `path`, or would.
QString rootOf(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return QStorageInfo(folder).rootPath();
}

/// The path in a .trashinfo as it stands there; empty where there is none.
QByteArray notedPath(const QString& note)
{
    QFile file(note);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        if (const QByteArray line = file.readLine().trimmed(); line.startsWith("Path="))
            return line.sliced(5);
    }
    return {};
}

/// Of that trash. `root` is what the paths in it may be relative to.
QStringList foundInTrash(const QString& path, const QString& trash, const QString& root)
{
    QStringList found;
    const auto notes
        = QDir(trash + u"/info"_s).entryInfoList({u"*.trashinfo"_s}, QDir::Files | QDir::Hidden, QDir::Time);
    for (const QFileInfo& note : notes) {
        const QByteArray noted = notedPath(note.filePath());
        // To be percent-encoded, but Qt 6.4 doesn't.
        const bool isIt = std::ranges::any_of(
            QStringList {QString::fromUtf8(noted), QUrl::fromPercentEncoding(noted)}, [&](const QString& from) {
                return !from.isEmpty() && QDir::cleanPath(QDir(root).absoluteFilePath(from)) == path;
            });
        const QString trashed = trash + u"/files/"_s + note.completeBaseName();
        if (isIt && QFile::exists(trashed))
            found.append(trashed);
    }
    return found;
}

} // namespace

QString moveToTrash(const QString& path)
{
    QFile file(path);
    const QString remedy = u"delete it for good, or move it away in a file manager"_s;
    if (!file.exists())
        fail(path, u"can't be moved to the trash: it isn't there"_s, u"remove it from the list"_s);
    if (!file.moveToTrash())
        fail(path, u"can't be moved to the trash: "_s + file.errorString(), remedy);
    // Where there is no trash, Qt 6.4 takes the working directory for one.
    const QString trashed = QFileInfo(file.fileName()).absoluteFilePath();
    if (const QDir inWorkingFolder(u"files"_s); QFileInfo(trashed).absolutePath() == inWorkingFolder.absolutePath()) {
        QFile::rename(trashed, path);
        removeTrashInfo(trashed);
        QDir().rmdir(u"files"_s);
        QDir().rmdir(u"info"_s);
        fail(path, u"can't be moved to the trash: there is none"_s, remedy);
    }
    return trashed;
}

void moveFromTrash(const QString& trashed, const QString& path)
{
    QFile file(trashed);
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (!file.rename(path))
        fail(path, u"can't be brought back: "_s + file.errorString(), u"look for it in the trash"_s);
    removeTrashInfo(trashed);
}

QStringList foundInTrash(const QString& path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString root = rootOf(path), user = QString::number(::getuid());
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Trash"_s;
    const QDir top(root);
    QStringList found;
    // The last: see moveToTrash().
    for (const QString& trash :
        {home, top.filePath(u".Trash/"_s + user), top.filePath(u".Trash-"_s + user), QDir::currentPath()})
        found += foundInTrash(clean, trash, root);
    return found;
}

void removeTrashInfo(const QString& trashed)
{
    if (QFileInfo(trashed).dir().dirName() == "files"_L1)
        QFile::remove(trashInfo(trashed));
}

void removeForGood(const QString& path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        fail(path, u"can't be deleted: "_s + file.errorString(), u"check that its folder may be written to"_s);
}

} // namespace daguerre
