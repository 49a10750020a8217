// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/FolderListing.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace daguerre {

/// Tells which folders are to be listed again. Folders that the system can't watch (it has limits), and the presence of
/// the folders that the user named, are looked at from time to time. One thread, which has an event loop.
class FolderWatcher final : public QObject {
    Q_OBJECT

public:
    explicit FolderWatcher(QObject* parent = nullptr);

    /// Folders whose coming and going is told by rootChanged. Nothing else is watched any more.
    void setRoots(const QStringList& roots);
    void watch(const QString& folder);
    /// That folder and everything below it.
    void unwatch(const QString& folder);

Q_SIGNALS:
    void folderChanged(const QString& folder); // gathered over a fraction of a second
    void rootChanged(const QString& root); // it came, went or is another one

private:
    void noteChange(const QString& folder);
    void tellChanges();
    void checkRoots();

    QFileSystemWatcher m_watcher;
    QSet<QString> m_watched;
    QSet<QString> m_unwatchable;
    QSet<QString> m_changed;
    QHash<QString, std::optional<FolderIdentity>> m_roots;
    QTimer m_changesDelay;
    QTimer m_rootsCheck;
    QTimer m_unwatchableCheck;
};

} // namespace daguerre
