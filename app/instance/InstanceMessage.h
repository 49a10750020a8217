// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace daguerre {

/// What a second start of the program tells the first.
struct InstanceMessage {
    QStringList paths; // absolute: files and folders to open
    QString activationToken; // lets the first window come to the front; empty where the desktop gave none

    bool operator==(const InstanceMessage&) const = default;
};

/// Never more bytes than this; a longer message is malformed.
constexpr qsizetype maximumInstanceMessageBytes = 1 << 20;
constexpr qsizetype maximumInstancePaths = 10'000;

/// "DAG" and the format's version, the length of the rest (32 bit, big-endian), then JSON. Paths and a token that don't
/// fit are left out.
QByteArray encodeInstanceMessage(const InstanceMessage& message);

/// What the bytes received so far are.
struct InstanceBytes {
    enum State { Incomplete, Complete, Malformed } state = Incomplete;
    InstanceMessage message; // where Complete
};
/// Takes any bytes; allocates no more than a small multiple of them.
InstanceBytes parseInstanceMessage(const QByteArray& bytes);

} // namespace daguerre
