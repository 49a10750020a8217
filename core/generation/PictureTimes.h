// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// How long one picture takes, in seconds.
struct PictureTimes {
    double step = 0; // each; 0: unknown
    double rest = 0; // everything but the steps: encoding, decoding, upscaling, saving

    bool areKnown() const { return step > 0; }
};

} // namespace daguerre
