// SPDX-License-Identifier: Apache-2.0
#include "core/library/FileFacts.h"

#include "core/Log.h"
#include "core/library/PictureReader.h"
#include "core/library/Sidecar.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

/// Of the length, the beginning and the end: enough to know a compressed picture again, and quick for large ones.
QByteArray fingerprintOf(const QString& path)
{
    constexpr qint64 part = 64 << 10;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return {};
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArray::number(file.size()));
    hash.addData(file.read(part));
    if (file.size() > part && file.seek(qMax(part, file.size() - part)))
        hash.addData(file.read(part));
    return hash.result();
}

QString otherSidecarName(const QString& picture)
{
    return picture.first(picture.lastIndexOf(u'.')) + u".xmp"_s;
}

void setProblem(PictureFacts& facts, const QString& problem)
{
    facts.state = PictureState::Unreadable;
    facts.problem = problem;
}

} // namespace

PictureFacts readFacts(const QString& path, const DiskStamp& stamp)
{
    PictureFacts facts;
    facts.path = path;
    facts.stamp = stamp;
    facts.fingerprint = fingerprintOf(path);
    if (const QString sidecar = sidecarOf(path); !sidecar.isEmpty()) {
        facts.sidecar = diskStamp(sidecar).value_or(DiskStamp()).modified;
        facts.rating = sidecarRating(sidecar);
    }
    try {
        const PictureInfo picture = readPicture(path);
        facts.size = picture.size;
        facts.metadata = picture.metadata;
        if (!picture.whole || picture.size.isEmpty())
            setProblem(facts, picture.metadata.notes.value(0, u"the file is damaged"_s));
    } catch (const Error& error) {
        setProblem(facts, QString::fromStdString(error.problem));
    }
    return facts;
}

PictureFacts unnameableFacts(const QString& path)
{
    PictureFacts facts;
    facts.path = path;
    facts.stamp.modified = QFileInfo(path.first(path.lastIndexOf(u'/'))).lastModified().toMSecsSinceEpoch();
    setProblem(facts, u"its name holds bytes that are no text; rename it in a file manager"_s);
    return facts;
}

PictureFacts withRating(PictureFacts facts, int rating)
{
    if (facts.sidecar != 0 || rating == 0)
        return facts;
    facts.rating = rating;
    try {
        writeSidecarRating(facts.path, rating);
        facts.sidecar = sidecarTime(facts.path);
    } catch (const Error& error) {
        log::warning(QString::fromUtf8(error.what()));
    }
    return facts;
}

QString sidecarOf(const QString& picture)
{
    for (const QString& path : {sidecarPath(picture), otherSidecarName(picture)}) {
        if (diskStamp(path))
            return path;
    }
    return {};
}

qint64 sidecarTime(const QString& picture)
{
    const QString sidecar = sidecarOf(picture);
    return sidecar.isEmpty() ? 0 : diskStamp(sidecar).value_or(DiskStamp()).modified;
}

qint64 sidecarTime(const PictureListing& listing, const QString& name)
{
    const qint64 own = listing.sidecars.value(sidecarPath(name));
    return own != 0 ? own : listing.sidecars.value(otherSidecarName(name));
}

} // namespace daguerre
