// SPDX-License-Identifier: Apache-2.0
#include "app/instance/InstanceMessage.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace daguerre {

namespace {

constexpr char signature[] = {'D', 'A', 'G', '1'};
constexpr qsizetype headerBytes = sizeof signature + sizeof(quint32);
constexpr qsizetype maximumPathLength = 4096; // PATH_MAX
constexpr qsizetype maximumTokenLength = 512;

bool isPath(const QString& text)
{
    return text.size() <= maximumPathLength && !text.contains(QChar::Null) && QDir::isAbsolutePath(text)
        && text.startsWith(QLatin1Char('/')); // a resource's (":/") is absolute, too
}

/// Empty is one.
bool isToken(const QString& text)
{
    return text.size() <= maximumTokenLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

QByteArray toJson(const QStringList& paths, const QString& token)
{
    const QJsonObject object {
        {QStringLiteral("paths"), QJsonArray::fromStringList(paths)}, {QStringLiteral("token"), token}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<InstanceMessage> fromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue paths = document[QStringLiteral("paths")];
    const QJsonValue token = document[QStringLiteral("token")];
    if (!paths.isArray() || paths.toArray().size() > maximumInstancePaths || !isToken(token.toString()))
        return {};
    InstanceMessage message {{}, token.toString()};
    for (const QJsonValue path : paths.toArray()) {
        if (!isPath(path.toString()))
            return {};
        message.paths.append(path.toString());
    }
    return message;
}

} // namespace

QByteArray encodeInstanceMessage(const InstanceMessage& message)
{
    QStringList paths;
    std::copy_if(message.paths.begin(), message.paths.end(), std::back_inserter(paths), isPath);
    paths = paths.mid(0, maximumInstancePaths);
    const QString token = isToken(message.activationToken) ? message.activationToken : QString();
    QByteArray json = toJson(paths, token);
    while (json.size() > maximumInstanceMessageBytes - headerBytes) {
        paths.resize(paths.size() / 2);
        json = toJson(paths, token);
    }
    QByteArray bytes(signature, sizeof signature);
    bytes.resize(headerBytes);
    qToBigEndian(quint32(json.size()), bytes.data() + sizeof signature);
    return bytes + json;
}

InstanceBytes parseInstanceMessage(const QByteArray& bytes)
{
    const qsizetype known = std::min(bytes.size(), qsizetype(sizeof signature));
    if (!std::equal(bytes.begin(), bytes.begin() + known, signature))
        return {InstanceBytes::Malformed, {}};
    if (bytes.size() < headerBytes)
        return {};
    const qsizetype length = qFromBigEndian<quint32>(bytes.data() + sizeof signature);
    if (length > maximumInstanceMessageBytes - headerBytes || bytes.size() > headerBytes + length)
        return {InstanceBytes::Malformed, {}};
    if (bytes.size() < headerBytes + length)
        return {};
    const auto message = fromJson(bytes.mid(headerBytes));
    return message ? InstanceBytes {InstanceBytes::Complete, *message} : InstanceBytes {InstanceBytes::Malformed, {}};
}

} // namespace daguerre
