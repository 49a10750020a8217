// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>

namespace daguerre {

/// Which content a file has, as far as the file system tells without reading it.
struct DiskStamp {
    qint64 bytes = 0;
    qint64 modified = 0; // milliseconds since 1970
    qint64 inode = 0;

    bool operator==(const DiskStamp&) const = default;
};

struct ListedFile {
    QString name; // bytes that are no UTF-8 show as U+FFFD
    bool validName = true; // false: no path can name it
    DiskStamp stamp;
};

/// Which folder it is, by whatever path it is reached.
struct FolderIdentity {
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FolderIdentity&) const = default;
};
inline size_t qHash(const FolderIdentity& identity, size_t seed = 0)
{
    return qHashMulti(seed, identity.device, identity.inode);
}

/// Calls for each file of a folder, and for each folder in it by its name (symbolic links are followed), without what
/// is hidden (a dot begins its name). False where it can't be read. Any thread.
bool forEachEntry(const QString& folder, const std::function<void(const ListedFile&)>& takeFile,
    const std::function<void(const QString&)>& takeFolder);
/// Nothing where there is no such folder, or no such file. Symbolic links are followed. Any thread.
std::optional<FolderIdentity> folderIdentity(const QString& folder);
std::optional<DiskStamp> diskStamp(const QString& path);

/// Clean and absolute, each once, without those inside others.
QStringList cleanFolders(const QStringList& folders);
/// Whether it is that folder, or in or below it. Both are clean.
bool isIn(const QString& path, const QString& folder);
QString joinedPath(const QString& folder, const QString& name);

} // namespace daguerre
