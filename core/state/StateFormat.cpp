// SPDX-License-Identifier: Apache-2.0
#include "core/state/StateFormat.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QList>

namespace daguerre {

namespace {

constexpr char magic[] = "daguerre-state";

QByteArray checksum(QByteArrayView json)
{
    return QCryptographicHash::hash(json.toByteArray(), QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray encodeState(const QJsonObject& value, int version)
{
    const QByteArray json = QJsonDocument(value).toJson(QJsonDocument::Indented);
    return QByteArray(magic) + ' ' + QByteArray::number(version) + ' ' + checksum(json) + '\n' + json;
}

std::optional<QJsonObject> decodeState(const QByteArray& bytes, int newestVersion)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd < 0)
        return {};
    const QList<QByteArray> header = bytes.first(lineEnd).split(' ');
    const QByteArray json = bytes.sliced(lineEnd + 1);
    if (header.size() != 3 || header[0] != magic || header[2] != checksum(json))
        return {};
    bool isNumber = false;
    const int version = header[1].toInt(&isNumber);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!isNumber || version < 1 || version > newestVersion || !document.isObject())
        return {};
    return document.object();
}

} // namespace daguerre
