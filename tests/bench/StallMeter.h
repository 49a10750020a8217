// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// How long the event loop of this thread keeps others waiting: a timer of 1 ms, and by how much each of its ticks is
/// late. A tick counts for the phase in which it was late. Beside it, the processor time that this thread used
/// meanwhile: what is left of a stall was spent waiting for a processor.
class StallMeter final : public QObject {
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
    }

    void start()
    {
        m_clock.start();
        m_last = m_clock.nsecsElapsed();
        m_lastOwn = ownMs();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    void setPhase(const char* phase) { m_phase = phase; }

    void print() const
    {
        std::vector<Stall> sorted = m_stalls;
        std::sort(sorted.begin(), sorted.end(), [](const Stall& a, const Stall& b) { return a.ms < b.ms; });
        if (sorted.empty())
            return;
        std::printf("%zu ticks; stalls in ms: p50 %.2f, p90 %.2f, p99 %.2f (goal 16), max %.2f (goal 50)\n",
            sorted.size(), at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), sorted.back().ms);
        for (const char* phase : m_phases)
            printPhase(sorted, phase);
        std::printf("worst:");
        for (auto stall = sorted.rbegin(); stall != sorted.rend() && stall < sorted.rbegin() + 8; ++stall)
            std::printf(" %.1f (%.1f own; %s, at %.1f s)", stall->ms, stall->ownMs, stall->phase, stall->second);
        std::printf("\n");
        std::sort(sorted.begin(), sorted.end(), [](const Stall& a, const Stall& b) { return a.ownMs < b.ownMs; });
        std::printf("most own work:");
        for (auto stall = sorted.rbegin(); stall != sorted.rend() && stall < sorted.rbegin() + 8; ++stall)
            std::printf(" %.1f (%s)", stall->ownMs, stall->phase);
        std::printf("\n");
    }

    std::vector<const char*> m_phases;

private:
    struct Stall {
        double ms;
        double ownMs;
        const char* phase;
        double second;
    };

    static double at(const std::vector<Stall>& sorted, double part)
    {
        return sorted.empty() ? 0 : sorted[std::size_t(part * double(sorted.size() - 1))].ms;
    }

    static void printPhase(const std::vector<Stall>& sorted, const char* phase)
    {
        std::vector<Stall> own;
        std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(own),
            [phase](const Stall& stall) { return stall.phase == phase; });
        if (!own.empty())
            std::printf("  %-10s p50 %6.2f  p99 %6.2f  max %6.2f\n", phase, at(own, 0.5), at(own, 0.99), own.back().ms);
    }

    void tick()
    {
        const qint64 now = m_clock.nsecsElapsed();
        const double own = ownMs();
        m_stalls.push_back(
            {std::max(0.0, double(now - m_last) / 1e6 - 1), own - m_lastOwn, m_phase, double(now) / 1e9});
        m_last = now;
        m_lastOwn = own;
    }

    static double ownMs()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    double m_lastOwn = 0;
    const char* m_phase = "";
    std::vector<Stall> m_stalls;
};
