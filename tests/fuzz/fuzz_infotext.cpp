// SPDX-License-Identifier: Apache-2.0
// Any text as infotext: it is kept, and what was understood of it can be written and read again without loss.
#include "core/library/Infotext.h"

#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    ImageMetadata metadata = parseInfotext(text);
    require(metadata.raw == text);
    const QString written = formatInfotext(metadata);
    const ImageMetadata again = parseInfotext(written);
    require(again.notes.isEmpty() && formatInfotext(again) == written);
    metadata.raw = again.raw;
    metadata.notes.clear();
    metadata.rng = again.rng;
    metadata.version = again.version;
    require(metadata.extra.size() == again.extra.size());
    metadata.extra = again.extra; // the writer orders the keys
    require(metadata == again);
    return 0;
}
