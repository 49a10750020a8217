// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/PictureTimes.h"

namespace daguerre {

/// How long a job of several pictures will still take, from what its steps and pictures took so far, and before that
/// from what those of earlier jobs took.
class RemainingTime {
public:
    /// Pictures before `first` are done.
    RemainingTime(int imageCount, int stepCount, int first = 0, const PictureTimes& expected = {});

    void stepFinished(int image, int step, double seconds);
    /// `seconds` for everything but the steps: encoding, decoding, upscaling, saving.
    void imageFinished(double seconds);
    /// Negative before the first step has ended where nothing was expected.
    double seconds() const;

private:
    int m_imageCount;
    int m_stepCount;
    int m_stepsDone;
    int m_imagesDone;
    bool m_measured = false; // m_stepSeconds is of this job
    double m_stepSeconds; // an exponential mean: the first step is slower than the rest
    double m_imageSeconds; // of the last picture
};

} // namespace daguerre
