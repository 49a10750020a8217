// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/IndexDatabase.h"
#include "core/library/PictureListing.h"
#include "core/library/PictureRecord.h"

#include <optional>

namespace daguerre {

/// What a scan found out about a file.
struct PictureFacts {
    QString path;
    DiskStamp stamp;
    qint64 sidecar = 0; // DiskStamp::modified of its sidecar, 0 without one
    PictureState state = PictureState::Present;
    QString problem;
    QByteArray fingerprint; // of its content; empty where it can't be read
    QSize size;
    int rating = 0;
    ImageMetadata metadata;
};

/// What the index remembers of a file.
struct KnownFile {
    PictureId id = 0;
    QString path;
    DiskStamp stamp;
    qint64 sidecar = 0;
    PictureState state = PictureState::Present;
    QString problem;
    int rating = 0;
    qint64 batch = 0; // of a delete; 0: it isn't deleted
    QString trashed; // where it lies in the trash; empty where it doesn't
    QString trashedSidecar;
};

/// The pictures' table and the words to look for. The thread of its database; throws what that throws. Pictures in the
/// trash are in no answer, unless it says so.
class LibraryIndex {
public:
    explicit LibraryIndex(IndexDatabase& database);

    QList<PictureRecord> fetch(const QList<PictureId>& ids);

    std::optional<KnownFile> fileAt(const QString& path);
    QList<KnownFile> files(const QList<PictureId>& ids);
    QList<KnownFile> filesIn(const QString& folder); // not below it
    /// A few that have this content, or that inode, time and size, the missing ones first; pictures in the trash as
    /// well, but none of folders that aren't there.
    QList<KnownFile> filesLike(const DiskStamp& stamp, const QByteArray& fingerprint);
    QList<KnownFile> trashed(); // by batch
    QList<KnownFile> trashed(qint64 batch);
    QList<KnownFile> unsettled(); // on the way to the trash, or, without a batch, on the way to nowhere
    bool hasContent(PictureId id, const QByteArray& fingerprint);
    /// The names of the folders right inside `folder` that have pictures in or below them.
    QStringList foldersIn(const QString& folder);

    PictureId insert(const PictureFacts& facts);
    /// The same picture, at a place and with a content that may be new; it is no longer in the trash.
    void update(PictureId id, const PictureFacts& facts);
    void rate(PictureId id, int rating, qint64 sidecar);
    void setState(PictureId id, PictureState state);
    /// Where they lie in the trash; nowhere yet: unsettled.
    void setTrashed(PictureId id, const QString& file, const QString& sidecar);
    /// Of a picture in the trash: where it will come back.
    void setPlace(PictureId id, const QString& path);
    /// Every picture in or below `folder`. Returns those that had another state.
    QList<PictureId> setStateBelow(const QString& folder, PictureState state);
    void erase(const QList<PictureId>& ids);
    /// Erases the pictures that are in and below none of the folders. Returns how many.
    qsizetype eraseOutside(const QStringList& folders);

private:
    QList<KnownFile> known(const QString& condition, const QVariantList& values);
    void writeWords(PictureId id, const PictureFacts& facts);

    IndexDatabase& m_database;
};

} // namespace daguerre
