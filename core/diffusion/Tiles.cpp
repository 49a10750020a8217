// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Tiles.h"

#include <algorithm>

namespace daguerre {

std::vector<Span> spansOf(int length, int largest, int reach)
{
    const int count = (length - 1) / largest + 1;
    std::vector<Span> spans;
    for (int i = 0; i < count; ++i) {
        const int begin = int((long long)(length)*i / count), end = int((long long)(length) * (i + 1) / count);
        spans.push_back({begin, end, std::max(0, begin - reach), std::min(length, end + reach)});
    }
    return spans;
}

} // namespace daguerre
