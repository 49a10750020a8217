// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryScanner.h"

#include "core/library/FileFacts.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 stepMilliseconds = 30;
constexpr qint64 youngMilliseconds = 2'000; // it may still be written
constexpr qint64 recentMilliseconds = 60'000; // a slow copy may pause
constexpr qint64 brokenMilliseconds = 600'000;

bool isYoung(const DiskStamp& stamp)
{
    return qAbs(QDateTime::currentMSecsSinceEpoch() - stamp.modified) < youngMilliseconds;
}

} // namespace

LibraryScanner::LibraryScanner(LibraryIndex& index, QObject* parent)
    : QObject(parent)
    , m_index(index)
{
}

void LibraryScanner::setRoots(const QStringList& roots)
{
    m_roots = roots;
    m_seen.clear();
}

bool LibraryScanner::covers(const QString& path) const
{
    return std::ranges::any_of(m_roots, [&path](const QString& root) { return isIn(path, root); });
}

void LibraryScanner::scan(const QString& folder, bool everything)
{
    if (!std::ranges::any_of(m_folders,
            [&](const Folder& planned) { return planned.path == folder && planned.everything >= everything; }))
        m_folders.push_back({folder, everything});
}

void LibraryScanner::take(const QString& path)
{
    m_files.push_front({path, true, true});
}

void LibraryScanner::lookAgain()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (auto file = m_unsettled.begin(); file != m_unsettled.end();) {
        const std::optional<DiskStamp> stamp = diskStamp(file.key());
        const bool changed = stamp && *stamp != file->stamp;
        if (changed && !isYoung(*stamp))
            m_files.push_back({file.key(), true, false});
        if (!stamp || (!changed && now > file->until))
            file = m_unsettled.erase(file);
        else
            ++file;
    }
}

bool LibraryScanner::step()
{
    const QDeadlineTimer deadline(stepMilliseconds);
    while (!deadline.hasExpired() && !(m_folders.empty() && m_files.empty())) {
        if (!m_folders.empty()) {
            const Folder folder = m_folders.front();
            m_folders.pop_front();
            list(folder);
        } else {
            const File file = m_files.front();
            m_files.pop_front();
            ++m_done;
            read(file);
        }
    }
    const bool more = !(m_folders.empty() && m_files.empty());
    if (!more)
        m_done = 0;
    return more;
}

void LibraryScanner::clear()
{
    m_folders.clear();
    m_files.clear();
    m_unsettled.clear();
    m_done = 0;
}

void LibraryScanner::list(const Folder& folder)
{
    const std::optional<FolderIdentity> identity = folderIdentity(folder.path);
    if (!identity)
        return markAbsent(folder.path);
    const QString before = m_seen.value(*identity, folder.path);
    if (before != folder.path && folderIdentity(before) == identity)
        return; // another path leads to it as well
    if (before != folder.path)
        Q_EMIT folderLost(before);
    m_seen.insert(*identity, folder.path);
    Q_EMIT folderFound(folder.path);
    const std::optional<PictureListing> listing = listPictures(folder.path);
    if (!listing)
        return markAbsent(folder.path);
    compare(folder.path, *listing);
    for (const QString& name : listing->folders) {
        const QString path = joinedPath(folder.path, name);
        const QFileInfo link(path);
        if (link.isSymLink() && covers(link.canonicalFilePath()))
            continue; // listed by its own path
        const auto inside = folderIdentity(path);
        if (folder.everything || !inside || m_seen.value(*inside) != path)
            scan(path, true);
    }
    for (const QString& name : m_index.foldersIn(folder.path)) {
        if (!listing->folders.contains(name))
            markAbsent(joinedPath(folder.path, name));
    }
}

/// A root that isn't there, and a folder that can't be read, may come back as they were: a disk, a share.
void LibraryScanner::markAbsent(const QString& folder)
{
    const auto root = std::ranges::find_if(m_roots, [&](const QString& each) { return isIn(folder, each); });
    const bool rootLost = root != m_roots.end() && !QFileInfo(*root).isDir();
    const QString lost = rootLost ? *root : folder;
    const bool offline = rootLost || QFileInfo(folder).isDir();
    const auto ids = m_index.setStateBelow(lost, offline ? PictureState::Offline : PictureState::Missing);
    if (!ids.isEmpty())
        Q_EMIT rowsChanged(ids);
    m_seen.removeIf([&](const auto& seen) { return isIn(seen.value(), lost); });
    Q_EMIT folderLost(lost);
}

void LibraryScanner::compare(const QString& folder, const PictureListing& listing)
{
    QHash<QString, KnownFile> known;
    for (const KnownFile& file : m_index.filesIn(folder))
        known.insert(file.path, file);
    for (const ListedFile& picture : listing.pictures) {
        const QString path = joinedPath(folder, picture.name);
        const auto found = known.constFind(path);
        if (found == known.constEnd())
            m_files.push_back({path, picture.validName, false});
        else if (picture.validName)
            compareKnown(*found, picture.stamp, sidecarTime(listing, picture.name));
        known.remove(path);
    }
    QList<PictureId> lost;
    for (const KnownFile& file : std::as_const(known)) {
        if (file.state == PictureState::Missing)
            continue;
        m_index.setState(file.id, PictureState::Missing);
        lost.append(file.id);
    }
    if (!lost.isEmpty())
        Q_EMIT rowsChanged(lost);
}

void LibraryScanner::compareKnown(const KnownFile& known, const DiskStamp& stamp, qint64 sidecar)
{
    if (known.stamp != stamp || known.sidecar != sidecar) {
        m_files.push_back({known.path, true, false});
        return;
    }
    const PictureState state = known.problem.isEmpty() ? PictureState::Present : PictureState::Unreadable;
    if (known.state == state)
        return;
    m_index.setState(known.id, state);
    Q_EMIT rowsChanged({known.id});
}

void LibraryScanner::read(const File& file)
{
    if (!file.validName)
        return write(unnameableFacts(file.path));
    const std::optional<DiskStamp> stamp = diskStamp(file.path);
    if (!stamp)
        return;
    if (!file.whole && isYoung(*stamp)) {
        m_unsettled.insert(file.path, {{}, stamp->modified + recentMilliseconds});
        return;
    }
    const PictureFacts facts = readFacts(file.path, *stamp);
    settleLater(facts);
    write(facts);
}

/// Folders tell of new names only, not of a file that goes on growing.
void LibraryScanner::settleLater(const PictureFacts& facts)
{
    const bool broken = facts.state == PictureState::Unreadable;
    const qint64 until = facts.stamp.modified + (broken ? brokenMilliseconds : recentMilliseconds);
    if (until > QDateTime::currentMSecsSinceEpoch())
        m_unsettled.insert(facts.path, {facts.stamp, until});
    else
        m_unsettled.remove(facts.path);
}

void LibraryScanner::write(const PictureFacts& facts)
{
    const auto known = m_index.fileAt(facts.path);
    if (known && (known->state != PictureState::Missing || m_index.hasContent(known->id, facts.fingerprint))) {
        m_index.update(known->id, facts);
        Q_EMIT rowsChanged({known->id});
        return;
    }
    if (known) // another picture of the same name
        m_index.erase({known->id});
    if (const auto before = earlierSelf(facts)) {
        m_index.update(before->id, withRating(facts, before->rating));
        Q_EMIT rowsChanged({before->id});
        return;
    }
    m_index.insert(facts);
    Q_EMIT rowsChanged({});
}

/// What the index knows of the picture under the name it had before.
std::optional<KnownFile> LibraryScanner::earlierSelf(const PictureFacts& facts)
{
    for (const KnownFile& file : m_index.filesLike(facts.stamp, facts.fingerprint)) {
        // Else it is a copy, or another name of the same file.
        if (!diskStamp(file.trashed.isEmpty() ? file.path : file.trashed))
            return file;
    }
    return std::nullopt;
}

} // namespace daguerre
