// SPDX-License-Identifier: Apache-2.0
#include "core/state/StateFile.h"

#include "core/files/AtomicFile.h"
#include "core/state/StateFormat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 maximumBytes = 256 << 20;

QString failedReading(const QString& movedTo)
{
    return movedTo.isEmpty() ? u"can't be used"_s : u"can't be used and was set aside as "_s + movedTo;
}

/// Nothing where there is no sound file.
std::optional<QJsonObject> readSound(const QString& path, int version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumBytes)
        return {};
    return decodeState(file.readAll(), version);
}

} // namespace

StateFile::StateFile(QString path, int version)
    : m_path(std::move(path))
    , m_version(version)
{
}

StateFile::Content StateFile::read() const
{
    const bool exists = QFileInfo::exists(m_path);
    if (const auto value = readSound(m_path, m_version))
        return {*value, {}};
    const auto previous = readSound(previousPath(), m_version);
    if (!exists)
        return {previous.value_or(QJsonObject()), {}};
    const QString remedy
        = previous ? u"the last good one was taken in its place"_s : u"the program starts without it"_s;
    return {previous.value_or(QJsonObject()),
        Failure {ErrorKind::InputOutput, m_path, failedReading(setAside(m_path)), remedy}};
}

void StateFile::write(const QJsonObject& value) const
{
    const QByteArray bytes = encodeState(value, m_version);
    QDir().mkpath(QFileInfo(m_path).path()); // AtomicFile says it where that failed
    AtomicFile file(QFile::encodeName(m_path).toStdString());
    file.write(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
    keepPrevious();
    file.commit();
}

QString StateFile::previousPath() const
{
    return m_path + u".previous"_s;
}

/// The file itself stays in its place until it is replaced; only a file system without hard links leaves it without
/// one for a moment, when the previous one is read.
void StateFile::keepPrevious() const
{
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray previous = QFile::encodeName(previousPath());
    ::unlink(previous.constData());
    if (::link(path.constData(), previous.constData()) != 0)
        std::rename(path.constData(), previous.constData());
}

QString setAside(const QString& path)
{
    for (int number = 1; number < 1000; ++number) {
        const QString target = path + (number == 1 ? u".corrupt"_s : u".corrupt-%1"_s.arg(number));
        if (!QFileInfo::exists(target))
            return QFile::rename(path, target) ? target : QString();
    }
    return {};
}

} // namespace daguerre
