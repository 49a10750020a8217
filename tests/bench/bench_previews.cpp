// SPDX-License-Identifier: Apache-2.0
// What previews cost a job: bench_previews [ROUNDS]. A made-up engine of 1,000 steps at 2 ms draws under the real
// window with previews shown, not wanted, with the window hidden, and with a user interface that is blocked for half a
// second at a time. Prints the median of each and its difference from the run without previews.
#include "core/Log.h"
#include "tests/support/FakeEngine.h"
#include "tests/support/WholeWindow.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>
#include <vector>

using namespace daguerre;

namespace {

constexpr int steps = 1000;
using Clock = std::chrono::steady_clock;

enum class Mode { Off, Shown, Hidden, Blocked };
const std::pair<Mode, const char*> modes[] {
    {Mode::Off, "off"}, {Mode::Shown, "shown"}, {Mode::Hidden, "window hidden"}, {Mode::Blocked, "window blocked"}};

/// From the first step to the last, on the pipeline thread.
struct JobTime {
    Clock::time_point begin;
    Clock::time_point end;
    void note(int step) { (step == 1 ? begin : end) = Clock::now(); }
    double seconds() const { return std::chrono::duration<double>(end - begin).count(); }
};

double run(test::WholeWindow& program, const JobTime& time, Mode mode)
{
    program.window.setVisible(mode != Mode::Hidden);
    program.service.setPreviewsWanted(mode == Mode::Shown || mode == Mode::Blocked);
    QTimer blocker;
    QObject::connect(&blocker, &QTimer::timeout, [] { std::this_thread::sleep_for(std::chrono::milliseconds(500)); });
    if (mode == Mode::Blocked)
        blocker.start(20);
    program.window.generate();
    QApplication::exec();
    return time.seconds();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    log::start({}, log::Level::Error); // the offscreen platform warns of what it can't do
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    QTemporaryDir folder;
    JobTime time; // written by the pipeline thread, read when it says that it is done
    test::FakeEngine::Script script;
    script.onStep = [&time](int step) { time.note(step); };
    test::WholeWindow program(folder.path(), [script] { return std::make_unique<test::FakeEngine>(script); });
    program.find<QDoubleSpinBox>("steps")->setValue(steps);
    int previews = 0;
    QObject::connect(&program.service, &GenerationService::previewReady, [&] { ++previews; });
    QObject::connect(&program.service, &GenerationService::finished, &application, &QCoreApplication::quit);

    std::map<Mode, std::vector<double>> seconds;
    std::map<Mode, int> shown;
    for (int round = 0; round < rounds; ++round) {
        for (const auto& [mode, name] : modes) {
            previews = 0;
            seconds[mode].push_back(run(program, time, mode));
            shown[mode] = previews;
        }
    }
    const double off = median(seconds[Mode::Off]);
    for (const auto& [mode, name] : modes) {
        const double total = median(seconds[mode]);
        std::printf("previews %-15s %.3f s, %+.2f %% (goal 3 %%), %d previews\n", name, total, 100 * (total / off - 1),
            shown[mode]);
    }
    return 0;
}
