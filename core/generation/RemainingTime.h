// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// How long a job of several pictures will still take, from what its steps and pictures took so far.
class RemainingTime {
public:
    RemainingTime(int imageCount, int stepCount);

    void stepFinished(int image, int step, double seconds);
    /// `seconds` for everything but the steps: encoding, decoding, saving.
    void imageFinished(double seconds);
    /// Negative before the first step has ended.
    double seconds() const;

private:
    int m_imageCount;
    int m_stepCount;
    int m_stepsDone = 0;
    int m_imagesDone = 0;
    double m_stepSeconds = 0; // an exponential mean: the first step is slower than the rest
    double m_imageSeconds = 0; // of the last picture
};

} // namespace daguerre
