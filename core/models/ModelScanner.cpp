// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelScanner.h"

#include "core/models/ModelDescription.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 stepMilliseconds = 30;
constexpr qint64 recentMilliseconds = 60'000; // a slow copy may pause
constexpr qint64 brokenMilliseconds = 600'000; // a download may pause for longer

} // namespace

ModelScanner::ModelScanner(ModelCache& cache, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
{
}

void ModelScanner::setRoots(const QStringList& roots)
{
    clear();
    m_roots = roots;
    m_seen.clear();
    m_headersRead = 0;
    if (m_folders.removeIf([this](const auto& folder) { return !covers(folder.key()); }) > 0)
        Q_EMIT filesChanged();
    for (const QString& root : roots)
        scan(root, true);
}

bool ModelScanner::covers(const QString& path) const
{
    return std::ranges::any_of(m_roots, [&path](const QString& root) { return isIn(path, root); });
}

void ModelScanner::scan(const QString& folder, bool everything)
{
    const auto includes
        = [&](const Planned& planned) { return planned.path == folder && planned.everything >= everything; };
    if (!std::ranges::any_of(m_toList, includes))
        m_toList.push_back({folder, everything});
}

/// Folders tell of new names only, not of a file that goes on growing.
void ModelScanner::lookAgain()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (auto file = m_unsettled.begin(); file != m_unsettled.end();) {
        const std::optional<DiskStamp> stamp = diskStamp(file.key());
        if (stamp && *stamp != file->stamp)
            scan(file.key().section(u'/', 0, -2), false);
        if (!stamp || (*stamp == file->stamp && now > file->until))
            file = m_unsettled.erase(file);
        else
            ++file;
    }
}

void ModelScanner::clear()
{
    m_toList.clear();
    m_toRead.clear();
    m_unsettled.clear();
    m_done = 0;
}

bool ModelScanner::step()
{
    const QDeadlineTimer deadline(stepMilliseconds);
    while (!deadline.hasExpired() && !isIdle()) {
        if (!m_toList.empty()) {
            const Planned planned = m_toList.front();
            m_toList.pop_front();
            list(planned);
        } else {
            const Unread unread = m_toRead.front();
            m_toRead.pop_front();
            ++m_done;
            read(unread);
        }
    }
    if (isIdle())
        m_done = 0;
    return !isIdle();
}

QList<ModelFile> ModelScanner::files() const
{
    QList<ModelFile> files;
    for (const Folder& folder : m_folders)
        files.append(folder.files.values());
    std::ranges::sort(files, {}, &ModelFile::path);
    return files;
}

bool ModelScanner::setHash(const QString& path, const DiskStamp& stamp, const QString& sha256)
{
    const auto folder = m_folders.find(path.section(u'/', 0, -2));
    if (folder == m_folders.end())
        return false;
    const auto file = folder->files.find(path.section(u'/', -1));
    if (file == folder->files.end() || file->stamp != stamp)
        return false;
    file->sha256 = sha256;
    Q_EMIT filesChanged();
    return true;
}

void ModelScanner::list(const Planned& planned)
{
    const std::optional<FolderIdentity> identity = folderIdentity(planned.path);
    if (!identity)
        return lose(planned.path);
    const QString before = m_seen.value(*identity, planned.path);
    if (before != planned.path && folderIdentity(before) == identity)
        return; // another path leads to it as well
    if (before != planned.path)
        lose(before);
    m_seen.insert(*identity, planned.path);
    Q_EMIT folderFound(planned.path);
    const std::optional<ModelListing> listing = listModels(planned.path);
    if (!listing)
        return lose(planned.path);
    compare(planned.path, *listing);
    listInside(planned, listing->folders);
}

void ModelScanner::listInside(const Planned& planned, const QStringList& names)
{
    const QStringList before = std::exchange(m_folders[planned.path].folders, names);
    for (const QString& name : names) {
        const QString path = joinedPath(planned.path, name);
        const QFileInfo link(path);
        if (link.isSymLink() && covers(link.canonicalFilePath()))
            continue; // listed by its own path
        const auto inside = folderIdentity(path);
        if (planned.everything || !inside || m_seen.value(*inside) != path)
            scan(path, true);
    }
    for (const QString& name : before) {
        if (!names.contains(name))
            lose(joinedPath(planned.path, name));
    }
}

void ModelScanner::compare(const QString& folder, const ModelListing& listing)
{
    QSet<QString> names;
    if (listing.isDiffusers) { // known by its own path, as a file of the folder that it is in would be
        take(folder, {{}, listing.stamp, {}, 0});
        names.insert(QString());
    }
    for (const ListedModel& model : listing.models) {
        take(folder, model);
        names.insert(model.name);
    }
    const auto isGone = [&names](const auto& file) { return !names.contains(file.key()); };
    if (m_folders[folder].files.removeIf(isGone) > 0)
        Q_EMIT filesChanged();
}

void ModelScanner::take(const QString& folder, const ListedModel& model)
{
    const auto& files = m_folders[folder].files;
    if (const auto known = files.constFind(model.name); known != files.constEnd() && known->stamp == model.stamp)
        return add(folder, model, {known->facts, known->sha256});
    const QString path = model.name.isEmpty() ? folder : joinedPath(folder, model.name);
    if (const CachedModel cached = m_cache.find(path, model.stamp); cached.facts)
        return add(folder, model, cached);
    m_toRead.push_back({folder, model});
}

void ModelScanner::add(const QString& folder, const ListedModel& model, const CachedModel& known)
{
    const QString path = model.name.isEmpty() ? folder : joinedPath(folder, model.name);
    const QString cover = model.cover.isEmpty() ? QString() : joinedPath(folder, model.cover);
    const ModelFile file {
        path, model.stamp, cover, model.coverModified, known.sha256, known.facts.value_or(ModelFacts())};
    ModelFile& place = m_folders[folder].files[model.name];
    if (place == file)
        return;
    place = file;
    Q_EMIT filesChanged();
}

void ModelScanner::read(const Unread& unread)
{
    const QString path = unread.model.name.isEmpty() ? unread.folder : joinedPath(unread.folder, unread.model.name);
    if (m_folders[unread.folder].files.value(unread.model.name).stamp == unread.model.stamp)
        return; // planned twice
    ++m_headersRead;
    const ModelFacts facts = describeModel(path);
    m_cache.keep(path, unread.model.stamp, facts);
    add(unread.folder, unread.model, m_cache.find(path, unread.model.stamp));
    const qint64 until
        = unread.model.stamp.modified + (facts.problem.isEmpty() ? recentMilliseconds : brokenMilliseconds);
    if (until > QDateTime::currentMSecsSinceEpoch())
        m_unsettled.insert(path, {unread.model.stamp, until});
    else
        m_unsettled.remove(path);
}

void ModelScanner::lose(const QString& folder)
{
    const auto isLost = [&folder](const auto& each) { return isIn(each.key(), folder); };
    std::erase_if(m_toRead, [&folder](const Unread& unread) { return isIn(unread.folder, folder); });
    m_seen.removeIf([&folder](const auto& seen) { return isIn(seen.value(), folder); });
    if (m_folders.removeIf(isLost) > 0)
        Q_EMIT filesChanged();
    Q_EMIT folderLost(folder);
}

} // namespace daguerre
