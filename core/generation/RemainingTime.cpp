// SPDX-License-Identifier: Apache-2.0
#include "core/generation/RemainingTime.h"

namespace daguerre {

RemainingTime::RemainingTime(int imageCount, int stepCount)
    : m_imageCount(imageCount)
    , m_stepCount(stepCount)
{
}

void RemainingTime::stepFinished(int image, int step, double seconds)
{
    const bool first = m_stepsDone == 0;
    m_stepsDone = image * m_stepCount + step;
    m_stepSeconds = first ? seconds : 0.7 * m_stepSeconds + 0.3 * seconds;
}

void RemainingTime::imageFinished(double seconds)
{
    ++m_imagesDone;
    m_imageSeconds = seconds;
}

double RemainingTime::seconds() const
{
    if (m_stepsDone == 0)
        return -1;
    return (m_imageCount * m_stepCount - m_stepsDone) * m_stepSeconds + (m_imageCount - m_imagesDone) * m_imageSeconds;
}

} // namespace daguerre
