// SPDX-License-Identifier: Apache-2.0
#include "core/generation/RemainingTime.h"

#include <utility>

namespace daguerre {

RemainingTime::RemainingTime(int imageCount, int stepCount, int first, const PictureTimes& expected)
    : m_imageCount(imageCount)
    , m_stepCount(stepCount)
    , m_stepsDone(first * stepCount)
    , m_imagesDone(first)
    , m_stepSeconds(expected.step)
    , m_imageSeconds(expected.rest)
{
}

void RemainingTime::stepFinished(int image, int step, double seconds)
{
    m_stepsDone = image * m_stepCount + step;
    m_stepSeconds = std::exchange(m_measured, true) ? 0.7 * m_stepSeconds + 0.3 * seconds : seconds;
}

void RemainingTime::imageFinished(double seconds)
{
    ++m_imagesDone;
    m_imageSeconds = seconds;
}

double RemainingTime::seconds() const
{
    if (!m_measured && m_stepSeconds <= 0)
        return -1;
    return (m_imageCount * m_stepCount - m_stepsDone) * m_stepSeconds + (m_imageCount - m_imagesDone) * m_imageSeconds;
}

} // namespace daguerre
