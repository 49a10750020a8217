// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace daguerre {

struct Thumbnail {
    QImage image; // null: see problem
    QString problem; // in words for a user
};

/// Small pictures of pictures, shared with other programs as the freedesktop.org Thumbnail Managing Standard says.
/// https://specifications.freedesktop.org/thumbnail-spec/latest. Any thread, several at a time.
class ThumbnailCache {
public:
    /// `folder`: "thumbnails" in the user's cache unless stated.
    explicit ThumbnailCache(const QString& folder = {});

    /// The picture scaled down to fit a square of `side` pixels; from the cache, or made and kept there. A picture that
    /// can't be read is remembered until it changes. A damaged or outdated entry counts as none. Nothing is kept of a
    /// picture that may still be written, or that is small itself.
    Thumbnail load(const QString& picture, int side) const;

    /// "file:///..." of a path, as GLib writes it: names are compared by its hash.
    static QByteArray uriOf(const QString& path);
    /// Where the thumbnail for a cell of that side lies, or would lie.
    QString entryFor(const QString& picture, int side) const;
    QString failureEntryFor(const QString& picture) const;

private:
    struct Subject;
    Thumbnail make(const Subject& subject, int side) const;
    void keep(const QString& entry, const QImage& image, const Subject& subject, const QString& problem = {}) const;

    QString m_folder;
};

} // namespace daguerre
