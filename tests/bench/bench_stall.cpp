// SPDX-License-Identifier: Apache-2.0
// How long the window keeps its user waiting while the engine computes on every core: bench_stall [SECONDS].
// The embedded model draws all the time; meanwhile the user types, scrolls, hides and shows the panels. Prints the
// distribution of the event loop's stalls, and where the worst were. Without a display: QT_QPA_PLATFORM=offscreen.
#include "app/BackgroundEngine.h"
#include "core/Log.h"
#include "tests/bench/StallMeter.h"
#include "tests/support/WholeWindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QImage>
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

/// Pictures for the gallery to scroll through; their thumbnails are made while the bench runs.
void fill(const QString& folder, int count)
{
    QDir().mkpath(folder);
    QImage picture(128, 128, QImage::Format_RGB888);
    for (int i = 0; i < count; ++i) {
        picture.fill(QColor::fromHsv(i % 360, 200, 200));
        picture.save(QStringLiteral("%1/%2.png").arg(folder).arg(i));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    log::start({}, log::Level::Error); // the offscreen platform warns of what it can't do
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.filePath(QStringLiteral("cache")).toUtf8());
    fill(folder.filePath(QStringLiteral("pictures")), 1000);
    test::WholeWindow program(folder.path(), makeBackgroundEngine);
    int pictures = 0;
    const auto generate = [&] { program.window.generate(); };
    QObject::connect(&program.service, &GenerationService::pictureFinished, [&] { ++pictures; });
    QObject::connect(&program.service, &GenerationService::finished, &program.window, generate);
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
            QTimer::singleShot(seconds * 1000, &application, &QCoreApplication::quit);
        },
        Qt::SingleShotConnection);
    QApplication::exec();
    meter.stop();
    std::printf("%d s, %d pictures\n", seconds, pictures);
    meter.print();
    return 0;
}
