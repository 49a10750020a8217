// SPDX-License-Identifier: Apache-2.0
#include "core/indexing/FolderListing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace daguerre {

namespace {

using Directory = std::unique_ptr<DIR, int (*)(DIR*)>;

DiskStamp stampOf(const struct stat& status)
{
    return {status.st_size, qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000,
        qint64(status.st_ino)};
}

} // namespace

bool forEachEntry(const QString& folder, const std::function<void(const ListedFile&)>& takeFile,
    const std::function<void(const QString&)>& takeFolder)
{
    const Directory directory(::opendir(QFile::encodeName(folder).constData()), &::closedir);
    if (!directory)
        return false;
    while (const dirent* entry = ::readdir(directory.get())) { // NOLINT(concurrency-mt-unsafe): a stream of its own
        struct stat status { };
        if (entry->d_name[0] == '.' || ::fstatat(::dirfd(directory.get()), entry->d_name, &status, 0) != 0)
            continue;
        const QByteArray bytes(entry->d_name);
        const QString name = QFile::decodeName(bytes);
        const bool valid = QFile::encodeName(name) == bytes;
        if (S_ISREG(status.st_mode))
            takeFile({name, valid, stampOf(status)});
        else if (S_ISDIR(status.st_mode) && valid)
            takeFolder(name);
    }
    return true;
}

std::optional<FolderIdentity> folderIdentity(const QString& folder)
{
    struct stat status { };
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return std::nullopt;
    return FolderIdentity {quint64(status.st_dev), quint64(status.st_ino)};
}

std::optional<DiskStamp> diskStamp(const QString& path)
{
    struct stat status { };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return stampOf(status);
}

QStringList cleanFolders(const QStringList& folders)
{
    QStringList clean;
    for (const QString& folder : folders) {
        if (!folder.isEmpty())
            clean.append(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    }
    clean.removeDuplicates();
    QStringList outermost;
    for (const QString& folder : std::as_const(clean)) {
        const auto holds = [&folder](const QString& other) { return other != folder && isIn(folder, other); };
        if (!std::ranges::any_of(clean, holds))
            outermost.append(folder);
    }
    return outermost;
}

bool isIn(const QString& path, const QString& folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
}

QString joinedPath(const QString& folder, const QString& name)
{
    return folder.endsWith(u'/') ? QString(folder + name) : QString(folder + u'/' + name);
}

} // namespace daguerre
