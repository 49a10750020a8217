// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelCache.h"
#include "core/models/ModelListing.h"

#include <QObject>

#include <deque>

namespace daguerre {

/// The model files of folders, in small steps: first it lists them, then it reads the headers of those that the cache
/// doesn't know. Each folder is listed once, by whatever links it is reached. One thread; signals are direct. Functions
/// throw what the cache throws.
class ModelScanner final : public QObject {
    Q_OBJECT

public:
    explicit ModelScanner(ModelCache& cache, QObject* parent = nullptr);

    /// Clean ones (see cleanFolders). Files outside of them are no longer known; all of them are listed again.
    void setRoots(const QStringList& roots);
    const QStringList& roots() const { return m_roots; }
    /// Plans the listing of a folder and of those in it that this scanner hasn't seen yet, or of all of them.
    void scan(const QString& folder, bool everything);
    /// Plans the listing of folders with files that were being written, or broken, when they were last looked at and
    /// have changed.
    void lookAgain();
    bool hasUnsettled() const { return !m_unsettled.isEmpty(); }
    /// What was planned isn't done.
    void clear();

    /// Does some tens of milliseconds of what is planned. False once nothing is left.
    bool step();
    bool isIdle() const { return m_toList.empty() && m_toRead.empty(); }
    int done() const { return m_done; }
    int total() const { return m_toList.empty() ? m_done + int(m_toRead.size()) : 0; } // 0: still listing
    /// Headers that were read since the roots were set.
    int headersRead() const { return m_headersRead; }

    QList<ModelFile> files() const;
    /// False where the file isn't known, or is another by now.
    bool setHash(const QString& path, const DiskStamp& stamp, const QString& sha256);

Q_SIGNALS:
    void folderFound(const QString& folder); // before it is listed, so that no change gets lost
    void folderLost(const QString& folder); // it isn't there, nor anything below it
    void filesChanged();

private:
    struct Planned {
        QString path;
        bool everything = false;
    };
    struct Folder {
        QHash<QString, ModelFile> files; // by name
        QStringList folders; // names
    };
    struct Unread {
        QString folder;
        ListedModel model;
    };
    struct Unsettled {
        DiskStamp stamp; // when it was last looked at
        qint64 until = 0; // after that it isn't looked at any more
    };

    void list(const Planned& planned);
    void listInside(const Planned& planned, const QStringList& names);
    void compare(const QString& folder, const ModelListing& listing);
    void take(const QString& folder, const ListedModel& model);
    void read(const Unread& unread);
    void add(const QString& folder, const ListedModel& model, const CachedModel& known);
    void lose(const QString& folder);
    bool covers(const QString& path) const;

    ModelCache& m_cache;
    QStringList m_roots;
    std::deque<Planned> m_toList;
    std::deque<Unread> m_toRead;
    QHash<QString, Folder> m_folders;
    QHash<FolderIdentity, QString> m_seen; // by which path each was first reached; links make more of them
    QHash<QString, Unsettled> m_unsettled;
    int m_done = 0;
    int m_headersRead = 0;
};

} // namespace daguerre
