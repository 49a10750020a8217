// SPDX-License-Identifier: Apache-2.0
// How long the window keeps its user waiting while the engine computes on every core: bench_stall [SECONDS].
// The embedded model draws all the time; meanwhile the user types, scrolls, hides and shows the panels. Prints the
// distribution of the event loop's stalls, and where the worst were; then, how long keys take to the screen. Without a
// display: QT_QPA_PLATFORM=offscreen.
#include "app/BackgroundEngine.h"
#include "core/Log.h"
#include "tests/bench/GeneratedLibrary.h"
#include "tests/bench/StallMeter.h"
#include "tests/support/WholeWindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace daguerre;

namespace {

/// What the user does, one thing after another; each a slice of two seconds.
class User final : public QObject {
public:
    User(test::WholeWindow& program, StallMeter& meter)
        : m_program(program)
        , m_meter(meter)
    {
        m_meter.m_phases = {"watching", "typing", "scrolling", "controls", "gallery", "log", "resizing"};
        connect(&m_timer, &QTimer::timeout, this, &User::act);
        m_timer.start(25);
    }

private:
    void act()
    {
        constexpr int actsOfAPhase = 80;
        const std::size_t phase = std::size_t(m_acts / actsOfAPhase) % m_meter.m_phases.size();
        m_meter.setPhase(m_meter.m_phases[phase]);
        switch (phase) {
        case 1:
            return type();
        case 2:
            return scroll();
        case 3:
            return toggle("showControls", 10);
        case 4:
            return toggle("showGallery", 10);
        case 5:
            return toggle("toggleLog", 10);
        case 6:
            m_program.window.resize(1200 + 4 * (m_acts % 20), 800 + 2 * (m_acts % 20));
        }
        ++m_acts;
    }

    void type()
    {
        auto* prompt = m_program.find<QPlainTextEdit>("prompt");
        if (prompt->document()->characterCount() > 2000)
            prompt->clear();
        QTest::keyClick(prompt, m_acts % 6 == 5 ? Qt::Key_Space : Qt::Key(Qt::Key_A + m_acts % 26));
        ++m_acts;
    }

    void scroll()
    {
        if (auto* gallery = m_program.find<QAbstractItemView>("gallery")) {
            QScrollBar* bar = gallery->verticalScrollBar();
            bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + bar->singleStep());
        }
        ++m_acts;
    }

    void toggle(const char* action, int every)
    {
        if (m_acts++ % every == 0)
            m_program.find<QAction>(action)->trigger();
    }

    test::WholeWindow& m_program;
    StallMeter& m_meter;
    QTimer m_timer;
    int m_acts = 0;
};

/// Types into a prompt of 5 kB, and measures from each key to the painting of what it changed.
class Typist final : public QObject {
public:
    explicit Typist(QPlainTextEdit& prompt)
        : m_prompt(prompt)
    {
        prompt.setPlainText(QStringLiteral("red apple, 3d emoji, ").repeated(250));
        prompt.moveCursor(QTextCursor::End);
        prompt.setFocus();
        prompt.viewport()->installEventFilter(this);
        connect(&m_timer, &QTimer::timeout, this, &Typist::type);
        m_timer.start(40);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_sincePress.isValid()) {
            m_delays.push_back(double(m_sincePress.nsecsElapsed()) / 1e6);
            m_sincePress.invalidate();
        }
        return false;
    }

    void print()
    {
        std::sort(m_delays.begin(), m_delays.end());
        const auto at = [this](double part) { return m_delays[std::size_t(part * double(m_delays.size() - 1))]; };
        if (!m_delays.empty())
            std::printf(
                "%zu keys into a prompt of 5 kB; from key to paint in ms: p50 %.2f, p99 %.2f (goal 30), max %.2f\n",
                m_delays.size(), at(0.5), at(0.99), m_delays.back());
    }

private:
    void type()
    {
        constexpr std::size_t keys = 300;
        if (m_delays.size() == keys)
            return QApplication::quit();
        if (m_sincePress.isValid())
            return; // the last one isn't painted yet
        m_sincePress.start();
        QTest::keyClick(&m_prompt, m_delays.size() % 6 == 5 ? Qt::Key_Space : Qt::Key_A);
    }

    QPlainTextEdit& m_prompt;
    QTimer m_timer;
    QElapsedTimer m_sincePress;
    std::vector<double> m_delays;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    log::start({}, log::Level::Error); // the offscreen platform warns of what it can't do
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.filePath(QStringLiteral("cache")).toUtf8());
    bench::makeLibrary(folder.path(), folder.filePath(QStringLiteral("library.sqlite")), 10000);
    test::WholeWindow program(folder.path(), makeBackgroundEngine);
    int pictures = 0;
    const auto generate = [&] { program.window.generate(); };
    QObject::connect(&program.service, &GenerationService::pictureFinished, [&] { ++pictures; });
    const auto again = QObject::connect(&program.service, &GenerationService::finished, &program.window, generate);
    QObject::connect(&program.service, &GenerationService::failed, [](JobId, const Failure& failure) {
        qFatal("%s: %s", qPrintable(failure.subject), qPrintable(failure.problem));
    });
    program.window.resize(1200, 800);
    program.window.show();
    program.find<QPlainTextEdit>("prompt")->setPlainText(QStringLiteral("red apple, 3d emoji"));
    StallMeter meter;
    // Measured from the first picture on: the engine is loaded by then, on its thread.
    QObject::connect(
        &program.service, &GenerationService::modelReady, &program.window, generate, Qt::SingleShotConnection);
    std::unique_ptr<User> user;
    QObject::connect(
        &program.service, &GenerationService::started, &program.window,
        [&] {
            user = std::make_unique<User>(program, meter);
            meter.start();
            QTimer::singleShot(seconds * 1000, [] { QCoreApplication::exit(); }); // quit() closes the window
        },
        Qt::SingleShotConnection);
    QApplication::exec();
    meter.stop();
    std::printf("%d s, %d pictures\n", seconds, pictures);
    meter.print();

    user.reset();
    if (!program.find<QAction>("showControls")->isChecked())
        program.find<QAction>("showControls")->trigger();
    QObject::disconnect(again);
    program.find<QDoubleSpinBox>("steps")->setValue(1000); // one job that goes on all the time
    program.find<QPlainTextEdit>("prompt")->setPlainText(QStringLiteral("red apple, 3d emoji"));
    generate();
    std::unique_ptr<Typist> typist;
    QObject::connect(&program.service, &GenerationService::progressed, &program.window, [&](const Progress& progress) {
        if (progress.stepCount == 1000 && progress.step > 0 && !typist)
            typist = std::make_unique<Typist>(*program.find<QPlainTextEdit>("prompt"));
    });
    QApplication::exec();
    typist->print();
    return 0;
}
