// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/RemainingTime.h"

#include <string>

namespace daguerre {

/// Tells on stderr how far a run is: a bar that redraws itself on a terminal, plain lines elsewhere.
class ProgressPrinter {
public:
    ProgressPrinter(int imageCount, int stepCount);
    ~ProgressPrinter();

    void say(const std::string& line);
    void stepFinished(int image, int step, double milliseconds);

private:
    void clearBar();

    int m_imageCount;
    int m_stepCount;
    RemainingTime m_remaining;
    bool m_terminal;
    bool m_barShown = false;
};

} // namespace daguerre
