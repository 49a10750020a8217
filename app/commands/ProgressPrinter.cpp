// SPDX-License-Identifier: Apache-2.0
#include "app/commands/ProgressPrinter.h"

#include <cstdio>
#include <unistd.h>

namespace daguerre {

namespace {

constexpr int barWidth = 30;

std::string bar(int done, int total)
{
    const int filled = barWidth * done / total;
    return "[" + std::string(std::size_t(filled), '#') + std::string(std::size_t(barWidth - filled), '-') + "]";
}

} // namespace

ProgressPrinter::ProgressPrinter(int imageCount, int stepCount)
    : m_imageCount(imageCount)
    , m_stepCount(stepCount)
    , m_remaining(imageCount, stepCount)
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
}

ProgressPrinter::~ProgressPrinter()
{
    clearBar();
}

void ProgressPrinter::say(const std::string& line)
{
    clearBar();
    std::fprintf(stderr, "%s\n", line.c_str());
}

void ProgressPrinter::stepFinished(int image, int step, double milliseconds)
{
    m_remaining.stepFinished(image, step, milliseconds / 1000);
    char text[96];
    std::snprintf(text, sizeof text, "picture %d/%d, step %d/%d, %.2f s a step, %.1f s left", image + 1, m_imageCount,
        step, m_stepCount, milliseconds / 1000, m_remaining.seconds());
    if (!m_terminal)
        return say(text);
    std::fprintf(stderr, "\r\033[K%s %s", bar(image * m_stepCount + step, m_imageCount * m_stepCount).c_str(), text);
    std::fflush(stderr);
    m_barShown = true;
}

void ProgressPrinter::clearBar()
{
    if (m_barShown)
        std::fputs("\r\033[K", stderr);
    m_barShown = false;
}

} // namespace daguerre
