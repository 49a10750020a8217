// SPDX-License-Identifier: Apache-2.0
#include "core/indexing/FolderWatcher.h"

#include "core/Log.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daguerre {

FolderWatcher::FolderWatcher(QObject* parent)
    : QObject(parent)
    , m_watcher(this)
    , m_changesDelay(this)
    , m_rootsCheck(this)
    , m_unwatchableCheck(this)
{
    m_changesDelay.setSingleShot(true);
    m_changesDelay.setInterval(200ms);
    m_rootsCheck.setInterval(2s);
    m_unwatchableCheck.setInterval(60s);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::noteChange);
    connect(&m_changesDelay, &QTimer::timeout, this, &FolderWatcher::tellChanges);
    connect(&m_rootsCheck, &QTimer::timeout, this, &FolderWatcher::checkRoots);
    connect(&m_unwatchableCheck, &QTimer::timeout, this, [this] {
        m_changed.unite(m_unwatchable);
        tellChanges();
    });
}

void FolderWatcher::setRoots(const QStringList& roots)
{
    if (!m_watched.isEmpty())
        m_watcher.removePaths(m_watched.values());
    m_watched.clear();
    m_unwatchable.clear();
    m_unwatchableCheck.stop();
    m_changed.clear();
    m_roots.clear();
    for (const QString& root : roots)
        m_roots.insert(root, folderIdentity(root));
    m_rootsCheck.start();
}

void FolderWatcher::watch(const QString& folder)
{
    if (m_watched.contains(folder) || m_unwatchable.contains(folder))
        return;
    if (m_watcher.addPath(folder)) {
        m_watched.insert(folder);
        return;
    }
    if (m_unwatchable.isEmpty())
        log::warning(u"%1 can't be watched, nor perhaps others; they are looked at every minute"_s.arg(folder));
    m_unwatchable.insert(folder);
    if (!m_unwatchableCheck.isActive())
        m_unwatchableCheck.start();
}

void FolderWatcher::unwatch(const QString& folder)
{
    const auto isLost = [&folder](const QString& path) { return isIn(path, folder); };
    QStringList lost;
    std::ranges::copy_if(m_watched, std::back_inserter(lost), isLost);
    if (!lost.isEmpty())
        m_watcher.removePaths(lost);
    m_watched.removeIf(isLost);
    m_unwatchable.removeIf(isLost);
    if (m_unwatchable.isEmpty())
        m_unwatchableCheck.stop();
}

/// Not put off by further changes: a folder that never rests is listed as well.
void FolderWatcher::noteChange(const QString& folder)
{
    m_changed.insert(folder);
    if (!m_changesDelay.isActive())
        m_changesDelay.start();
}

void FolderWatcher::tellChanges()
{
    for (const QString& folder : std::exchange(m_changed, {}))
        Q_EMIT folderChanged(folder);
}

void FolderWatcher::checkRoots()
{
    QStringList changed;
    for (auto root = m_roots.begin(); root != m_roots.end(); ++root) {
        const auto identity = folderIdentity(root.key());
        if (identity == root.value())
            continue;
        root.value() = identity;
        unwatch(root.key());
        changed.append(root.key());
    }
    for (const QString& root : std::as_const(changed))
        Q_EMIT rootChanged(root);
}

} // namespace daguerre
