// SPDX-License-Identifier: Apache-2.0
// Any bytes as what another start of the program sends: what is understood can be sent on without loss.
#include "app/instance/InstanceMessage.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const InstanceBytes parsed = parseInstanceMessage(bytes);
    if (parsed.state != InstanceBytes::Complete)
        return 0;
    const InstanceBytes again = parseInstanceMessage(encodeInstanceMessage(parsed.message));
    if (again.state != InstanceBytes::Complete || again.message != parsed.message)
        std::abort();
    return 0;
}
