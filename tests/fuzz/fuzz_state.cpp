// SPDX-License-Identifier: Apache-2.0
// Any bytes as a state file, and as the JSON of one whose checksum is right, then as a queue's journal. What was read
// can be written, and reads the same.
#include "core/generation/QueueJson.h"
#include "core/state/StateFormat.h"

#include <QCryptographicHash>

#include <cstdlib>

namespace {

using namespace daguerre;

constexpr int version = 1;

QByteArray withChecksum(const QByteArray& json)
{
    return "daguerre-state 1 " + QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex() + '\n' + json;
}

void read(const QByteArray& bytes)
{
    const std::optional<QJsonObject> value = decodeState(bytes, version);
    if (!value)
        return;
    if (decodeState(encodeState(*value, version), version) != value)
        std::abort();
    const QJsonObject queue = toJson(queueFromJson(*value));
    if (toJson(queueFromJson(queue)) != queue)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    read(bytes);
    read(withChecksum(bytes));
    return 0;
}
