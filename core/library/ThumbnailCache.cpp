// SPDX-License-Identifier: Apache-2.0
#include "core/library/ThumbnailCache.h"

#include "core/Error.h"
#include "core/Log.h"
#include "core/library/ImageWriter.h"
#include "core/library/PicturePixels.h"
#include "core/library/PngText.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <array>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 youngSeconds = 3; // such a file may still be written, and times are kept in seconds

struct Flavour {
    QLatin1StringView folder;
    int side;
};
constexpr std::array flavours {Flavour {"large"_L1, 256}, Flavour {"x-large"_L1, 512}, Flavour {"xx-large"_L1, 1024}};

const Flavour& flavourFor(int side)
{
    for (const Flavour& flavour : flavours) {
        if (side <= flavour.side)
            return flavour;
    }
    return flavours.back();
}

QString entryName(const QString& picture)
{
    const QByteArray hash = QCryptographicHash::hash(ThumbnailCache::uriOf(picture), QCryptographicHash::Md5);
    return QString::fromLatin1(hash.toHex()) + u".png"_s;
}

QImage fitted(const QImage& image, int side)
{
    if (qMax(image.width(), image.height()) <= side)
        return image;
    return image.scaled(image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}), Qt::IgnoreAspectRatio,
        Qt::SmoothTransformation);
}

/// Folders of the cache are the user's alone.
void makeFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return;
    makeFolder(QFileInfo(folder).absolutePath());
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
}

} // namespace

/// A picture, and which content of it.
struct ThumbnailCache::Subject {
    QString path;
    QString uri;
    qint64 modified = 0; // seconds since 1970
    qint64 bytes = 0;

    explicit Subject(const QString& picture)
        : path(picture)
        , uri(QString::fromLatin1(uriOf(picture)))
    {
        const QFileInfo info(picture);
        modified = info.lastModified().toSecsSinceEpoch();
        bytes = info.size();
    }

    bool isYoung() const { return qAbs(QDateTime::currentSecsSinceEpoch() - modified) < youngSeconds; }

    /// The entry's picture; null where it is of another picture or time, or damaged.
    QImage valid(const QString& entry) const
    {
        QImageReader reader(entry, "png");
        const QImage image = reader.read();
        const bool current
            = image.text(u"Thumb::URI"_s) == uri && image.text(u"Thumb::MTime"_s) == QString::number(modified);
        return current ? image : QImage();
    }
};

ThumbnailCache::ThumbnailCache(const QString& folder)
    : m_folder(folder.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/thumbnails"_s
            : folder)
{
}

Thumbnail ThumbnailCache::load(const QString& picture, int side) const
{
    const Subject subject(picture);
    if (const QImage cached = subject.valid(entryFor(picture, side)); !cached.isNull())
        return {fitted(cached, side), {}};
    if (const QImage failure = subject.valid(failureEntryFor(picture)); !failure.isNull())
        return {{}, failure.text(u"Description"_s)};
    return make(subject, side);
}

Thumbnail ThumbnailCache::make(const Subject& subject, int side) const
{
    try {
        const int largest = flavourFor(side).side;
        const QImage image = readPixels(subject.path, largest);
        if (qMax(image.width(), image.height()) == largest)
            keep(entryFor(subject.path, side), image, subject);
        return {fitted(image, side), {}};
    } catch (const Error& error) {
        const QString problem = QString::fromStdString(error.problem);
        if (error.kind == ErrorKind::InputOutput && subject.bytes > 0) { // else it may be better next time
            QImage none(1, 1, QImage::Format_RGB888);
            none.fill(Qt::black);
            keep(failureEntryFor(subject.path), none, subject, problem);
        }
        return {{}, problem};
    }
}

void ThumbnailCache::keep(
    const QString& entry, const QImage& image, const Subject& subject, const QString& problem) const
{
    const bool changed = Subject(subject.path).modified != subject.modified;
    if (changed || subject.isYoung() || subject.path.startsWith(m_folder + u'/'))
        return;
    QByteArray png = encodePng(image, {});
    const auto add = [&png](const QString& key, const QString& text) { png = withPngText(png, key, text); };
    add(u"Thumb::URI"_s, subject.uri);
    add(u"Thumb::MTime"_s, QString::number(subject.modified));
    add(u"Thumb::Size"_s, QString::number(subject.bytes));
    add(u"Software"_s, u"Daguerre"_s);
    if (!problem.isEmpty())
        add(u"Description"_s, problem);
    const QString folder = QFileInfo(entry).absolutePath();
    makeFolder(folder);
    QTemporaryFile file(folder + u"/XXXXXX.part"_s); // readable by the user alone
    const bool written = file.open() && file.write(png) == png.size() && file.flush();
    const QByteArray from = QFile::encodeName(file.fileName()), to = QFile::encodeName(entry);
    if (!written || std::rename(from.constData(), to.constData()) != 0)
        log::debug(u"a thumbnail couldn't be kept in %1"_s.arg(folder));
}

QByteArray ThumbnailCache::uriOf(const QString& path)
{
    QByteArray uri("file://");
    for (const char byte : QFile::encodeName(path)) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (letter || (byte >= '0' && byte <= '9') || QByteArrayView("-._~!$&'()*+,:=@/").contains(byte))
            uri.append(byte);
        else
            uri.append('%').append(QByteArray(1, byte).toHex().toUpper());
    }
    return uri;
}

QString ThumbnailCache::entryFor(const QString& picture, int side) const
{
    return m_folder + u'/' + flavourFor(side).folder + u'/' + entryName(picture);
}

QString ThumbnailCache::failureEntryFor(const QString& picture) const
{
    return m_folder + u"/fail/daguerre-" DAGUERRE_VERSION "/"_s + entryName(picture);
}

} // namespace daguerre
