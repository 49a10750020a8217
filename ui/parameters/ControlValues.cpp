// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/ControlValues.h"

namespace daguerre {

namespace {

/// Calls `visit` with each field of the three, width and height as two.
template <typename Visit>
void forEachField(ControlValues& a, const ControlValues& b, const ControlValues& c, Visit visit)
{
    const auto visitPicture
        = [&](auto TextToImage::*field) { visit(a.picture.*field, b.picture.*field, c.picture.*field); };
    visitPicture(&TextToImage::prompt);
    visitPicture(&TextToImage::negativePrompt);
    visitPicture(&TextToImage::seed);
    visitPicture(&TextToImage::steps);
    visitPicture(&TextToImage::guidanceScale);
    visitPicture(&TextToImage::width);
    visitPicture(&TextToImage::height);
    visitPicture(&TextToImage::sampler);
    visitPicture(&TextToImage::schedule);
    visit(a.seedMode, b.seedMode, c.seedMode);
    visit(a.checkpoint, b.checkpoint, c.checkpoint);
    visit(a.upscaling, b.upscaling, c.upscaling);
}

} // namespace

ControlValues changed(ControlValues now, const ControlValues& from, const ControlValues& to)
{
    forEachField(now, from, to, [](auto& field, const auto& before, const auto& after) {
        if (before != after)
            field = after;
    });
    return now;
}

int differences(const ControlValues& a, const ControlValues& b)
{
    int count = 0;
    ControlValues unused;
    forEachField(unused, a, b, [&](auto&, const auto& x, const auto& y) { count += x != y ? 1 : 0; });
    return count;
}

} // namespace daguerre
