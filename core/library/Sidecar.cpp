// SPDX-License-Identifier: Apache-2.0
#include "core/library/Sidecar.h"

#include "core/Error.h"
#include "core/files/AtomicFile.h"
#include "core/library/Exiv2Lock.h"

#include <QFile>

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr auto ratingKey = "Xmp.xmp.Rating";
constexpr qint64 maximumSidecarBytes = 64 << 20;

[[noreturn]] void fail(const QString& sidecar, const std::string& problem)
{
    throw Error(ErrorKind::InputOutput, sidecar.toStdString(), problem, "repair or remove that file, then rate again");
}

/// Exiv2 is locked. Nothing where there is no such file.
Exiv2::XmpData propertiesIn(const QString& sidecar)
{
    Exiv2::XmpData properties;
    QFile file(sidecar);
    if (!file.exists())
        return properties;
    if (!file.open(QIODevice::ReadOnly))
        fail(sidecar, "can't be read: " + file.errorString().toStdString());
    if (file.size() > maximumSidecarBytes)
        fail(sidecar, "is too long for an XMP file");
    try {
        if (Exiv2::XmpParser::decode(properties, file.readAll().toStdString()) == 0)
            return properties;
    } catch (const std::exception&) {
        fail(sidecar, "is no XMP file that this program understands");
    }
    fail(sidecar, "is no XMP file that this program understands");
}

std::string packetOf(const QString& sidecar, const Exiv2::XmpData& properties)
{
    std::string packet;
    if (Exiv2::XmpParser::encode(packet, properties, Exiv2::XmpParser::useCompactFormat) != 0)
        fail(sidecar, "has properties that can't be written again");
    return packet;
}

} // namespace

QString sidecarPath(const QString& picture)
{
    return picture + u".xmp"_s;
}

int sidecarRating(const QString& sidecar)
{
    const auto lock = lockExiv2();
    try {
        const Exiv2::XmpData properties = propertiesIn(sidecar);
        const auto found = properties.findKey(Exiv2::XmpKey(ratingKey));
        return found == properties.end() ? 0 : std::clamp(int(found->toLong()), 0, 5);
    } catch (const std::exception&) {
        return 0;
    }
}

void writeSidecarRating(const QString& picture, int rating)
{
    const QString sidecar = sidecarPath(picture);
    std::string packet;
    {
        const auto lock = lockExiv2();
        Exiv2::XmpData properties = propertiesIn(sidecar);
        properties[ratingKey] = std::to_string(rating);
        packet = packetOf(sidecar, properties);
    }
    AtomicFile file(QFile::encodeName(sidecar).toStdString());
    file.write(std::as_bytes(std::span(packet)));
    file.commit();
}

} // namespace daguerre
