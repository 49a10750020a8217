// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include <optional>

namespace daguerre {

/// How state is laid out in a file: one line of "daguerre-state", the version and the SHA-256 of what follows, then
/// JSON. Any thread.
QByteArray encodeState(const QJsonObject& value, int version);
/// Nothing where the bytes were cut, damaged, written by another program, or are of a version that is newer.
std::optional<QJsonObject> decodeState(const QByteArray& bytes, int newestVersion);

} // namespace daguerre
