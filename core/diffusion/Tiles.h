// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace daguerre {

/// A part of a row or column of pixels that is worked on by itself: [begin, end) is its own result, [from, to) is what
/// it has to see for that, all in pixels of the whole.
struct Span {
    int begin = 0;
    int end = 0;
    int from = 0;
    int to = 0;

    bool operator==(const Span&) const = default;
};

/// Cuts `length` pixels into the fewest spans of at most `largest`, as equal as can be, each seeing `reach` pixels
/// beyond its own, as far as there are any. A network whose receptive field is not beyond `reach` gives the same there
/// as on the whole. All three positive, `reach` may be 0.
std::vector<Span> spansOf(int length, int largest, int reach);

} // namespace daguerre
