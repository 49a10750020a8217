// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/LibraryIndex.h"
#include "core/library/PictureListing.h"

#include <QObject>

#include <deque>

namespace daguerre {

/// Brings the index into line with folders, in small steps: first it lists them, then it reads what is new or changed.
/// A picture that was renamed or moved behind our back is found again by its inode or its content and keeps its row.
/// The thread of the index; signals are direct. Functions throw what the index throws.
class LibraryScanner final : public QObject {
    Q_OBJECT

public:
    explicit LibraryScanner(LibraryIndex& index, QObject* parent = nullptr);

    /// The folders that a scan may mark as absent. Pictures elsewhere are not the library's.
    void setRoots(const QStringList& roots);
    const QStringList& roots() const { return m_roots; }
    bool covers(const QString& path) const;
    /// Plans the listing of a folder and of those in it that this scanner hasn't seen yet, or of all of them.
    void scan(const QString& folder, bool everything);
    /// Plans the reading of a file that is known to be whole.
    void take(const QString& path);
    /// Plans the reading of files that were being written, or broken, when they were last looked at and have changed.
    void lookAgain();
    bool hasUnsettled() const { return !m_unsettled.isEmpty(); }

    /// Does some tens of milliseconds of what is planned. False once nothing is left.
    bool step();
    void clear();
    int done() const { return m_done; }
    int total() const { return m_folders.empty() ? m_done + int(m_files.size()) : 0; } // 0: still listing

Q_SIGNALS:
    void folderFound(const QString& folder); // before it is listed, so that no change gets lost
    void folderLost(const QString& folder); // it isn't there, nor anything below it
    void rowsChanged(const QList<daguerre::PictureId>& known); // empty: rows came or went

private:
    struct Folder {
        QString path;
        bool everything = false;
    };
    struct File {
        QString path;
        bool validName = true;
        bool whole = false; // known to be, however young
    };
    struct Unsettled {
        DiskStamp stamp; // when it was last looked at
        qint64 until = 0; // after that it isn't looked at any more
    };

    void list(const Folder& folder);
    void markAbsent(const QString& folder);
    void compare(const QString& folder, const PictureListing& listing);
    void compareKnown(const KnownFile& known, const DiskStamp& stamp, qint64 sidecar);
    void read(const File& file);
    void write(const PictureFacts& facts);
    std::optional<KnownFile> earlierSelf(const PictureFacts& facts);
    void settleLater(const PictureFacts& facts);

    LibraryIndex& m_index;
    QStringList m_roots;
    std::deque<Folder> m_folders;
    std::deque<File> m_files;
    QHash<FolderIdentity, QString> m_seen; // by which path each was first reached; links make more of them
    QHash<QString, Unsettled> m_unsettled;
    int m_done = 0;
};

} // namespace daguerre
