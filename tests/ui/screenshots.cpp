// SPDX-License-Identifier: Apache-2.0
// Draws the window in its states, for people to look at:
//   screenshots FOLDER [--dark] [--language ko] [--size 1024x700] [--mini]
// --mini draws with the embedded model instead of a made-up one, and takes one picture.
// QT_SCALE_FACTOR sets the scale, QT_QPA_PLATFORM=offscreen spares a screen.
#include "core/Error.h"
#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"
#include "core/generation/GenerationService.h"
#include "core/settings/Session.h"
#include "core/library/Library.h"
#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/Translations.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace daguerre;

namespace {

/// Draws a red ball out of noise; slowly, so that it can be caught half way.
class BallEngine final : public Engine {
public:
    explicit BallEngine(bool fails)
        : m_fails(fails)
    {
    }

    EngineInfo info() const override { return {"2.13.0", "cpu", Precision::Float32, 2}; }

    const LoadReport& load(const std::filesystem::path& checkpoint, std::stop_token) override
    {
        m_report.path = checkpoint;
        m_report.nativeSide = 128;
        if (m_fails)
            throw Error(ErrorKind::Model, checkpoint.string(),
                "the file is cut off: 76,812,288 bytes expected, 40,000,000 found",
                "download it again, or choose another model");
        return m_report;
    }

    GenerationResult generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop) override
    {
        GenerationResult result;
        for (int step = 1; step <= request.steps; ++step) {
            if (stop.stop_requested())
                throw Cancelled();
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            if (observer.wantsPreview(step))
                observer.previewReady(step, ball(request.width / 8, 1 - double(step) / request.steps));
            observer.stepFinished({step, request.steps, 14.6 / step, 999.0 / step, 60});
        }
        result.image = ball(request.width, 0);
        return result;
    }

private:
    static RgbImage ball(int side, double noise)
    {
        RgbImage image {side, side, {}};
        std::mt19937 random(7);
        std::uniform_real_distribution<double> uniform(0, 255);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const double distance = std::hypot(x - side * 0.5, y - side * 0.5) / side;
                const double light = std::hypot(x - side * 0.4, y - side * 0.35) / side;
                const bool inside = distance < 0.38;
                for (const double channel : {inside ? 250 - 120 * light : 252, inside ? 90 - 180 * light : 252,
                         inside ? 80 - 120 * light : 252})
                    image.pixels.push_back(
                        std::uint8_t(std::clamp((1 - noise) * channel + noise * uniform(random), 0.0, 255.0)));
            }
        return image;
    }

    bool m_fails;
    LoadReport m_report;
};

QPalette darkPalette()
{
    QPalette palette(QColor(53, 53, 53));
    palette.setColor(QPalette::Base, QColor(35, 35, 35));
    palette.setColor(QPalette::Highlight, QColor(61, 126, 194));
    palette.setColor(QPalette::Link, QColor(100, 160, 230));
    palette.setColor(QPalette::ToolTipBase, QColor(70, 70, 70));
    palette.setColor(QPalette::ToolTipText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(130, 130, 130));
    return palette;
}

template <typename Predicate>
void waitUntil(Predicate predicate)
{
    if (!QTest::qWaitFor(predicate, 120'000))
        qFatal("nothing happens");
}

/// Lets fades and layouts come to their end.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= milliseconds; });
}

class Photographer {
public:
    Photographer(QString folder, QString suffix, QSize size)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_size(size)
    {
    }

    void takeAll()
    {
        takeWindowStates(false);
        takeWindowStates(true);
    }

    /// The window with the embedded model and a picture of it, for the README.
    void takeMini()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setOutputFolder(folder.path());
        Draft draft;
        draft.seedMode = SeedMode::Fixed;
        draft.picture.prompt = "automobile, fluent emoji, flat";
        draft.picture.seed = 2;
        GenerationService service([] { return loadEngine({.resources = resourcesFolder().toStdString()}); });
        Session session(service, folder.path());
        session.drafts().save(draft);
        Library library(folder.filePath(QStringLiteral("library.sqlite")));
        MainWindow window(service, library, settings, session);
        window.resize(m_size);
        window.show();
        bool finished = false;
        QObject::connect(&service, &GenerationService::finished, [&] { finished = true; });
        window.generate();
        waitUntil([&] { return finished; });
        settle(500);
        save(window, QStringLiteral("mini"));
    }

private:
    void save(QWidget& widget, const QString& name) const
    {
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix));
    }

    void takeWindowStates(bool fails)
    {
        QTemporaryDir folder;
        QFile model(folder.filePath(QStringLiteral("mini.safetensors")));
        if (!model.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(model.fileName()));
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setCheckpoint(model.fileName());
        settings.setOutputFolder(folder.path());
        GenerationService service([fails] { return std::make_unique<BallEngine>(fails); });
        Session session(service, folder.path());
        Library library(folder.filePath(QStringLiteral("library.sqlite")));
        MainWindow window(service, library, settings, session);
        window.resize(m_size);
        window.show();
        bool ready = false;
        QObject::connect(&service, &GenerationService::modelReady, [&] { ready = true; });
        QObject::connect(&service, &GenerationService::modelFailed, [&] { ready = true; });
        waitUntil([&] { return ready; });
        if (fails) {
            settle(50);
            save(window, QStringLiteral("error"));
        } else {
            takeGenerating(window, service);
            takeDialogs(window);
        }
    }

    void takeGenerating(MainWindow& window, GenerationService& service)
    {
        save(window, QStringLiteral("first-start"));
        auto* prompt = window.findChild<QPlainTextEdit*>(QStringLiteral("prompt"));
        prompt->setPlainText(QStringLiteral("red ball, 3d emoji"));
        int step = 0;
        bool finished = false;
        QObject::connect(
            &service, &GenerationService::progressed, [&](const Progress& progress) { step = progress.step; });
        QObject::connect(&service, &GenerationService::finished, [&] { finished = true; });
        window.generate();
        window.generate();
        waitUntil([&] { return step >= 9; });
        save(window, QStringLiteral("developing"));
        waitUntil([&] { return finished; });
        waitUntil([&] { return step >= 13 && step <= 15; });
        window.findChild<QAction*>(QStringLiteral("cancel"))->trigger();
        settle(200);
        save(window, QStringLiteral("unfinished"));
        finished = false;
        window.generate();
        waitUntil([&] { return finished; });
        settle(300);
        save(window, QStringLiteral("finished"));
    }

    void takeDialogs(MainWindow& window)
    {
        for (const auto& [action, dialog] :
            {std::pair {"about", "aboutDialog"}, std::pair {"showShortcuts", "shortcutsDialog"}}) {
            window.findChild<QAction*>(QLatin1String(action))->trigger();
            settle(100);
            save(*window.findChild<QWidget*>(QLatin1String(dialog)), QLatin1String(action));
        }
    }

    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.addOption({QStringLiteral("dark"), QStringLiteral("a dark palette")});
    parser.addOption(
        {QStringLiteral("language"), QStringLiteral("ko, ja, de"), QStringLiteral("code"), QStringLiteral("en")});
    parser.addOption(
        {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("1200x800")});
    parser.addOption({QStringLiteral("mini"), QStringLiteral("one picture, drawn with the embedded model")});
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);

    const QString language = parser.value(QStringLiteral("language"));
    QLocale::setDefault(QLocale(language));
    installTranslations(application);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool dark = parser.isSet(QStringLiteral("dark"));
    if (dark)
        QApplication::setPalette(darkPalette());
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const QString suffix = QStringLiteral("%1-%2-%3")
                               .arg(language, dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                   QString::number(application.devicePixelRatio()));
    const QString folder = parser.positionalArguments().first();
    QDir().mkpath(folder);
    Photographer photographer(folder, suffix, QSize(size.at(0).toInt(), size.at(1).toInt()));
    if (parser.isSet(QStringLiteral("mini")))
        photographer.takeMini();
    else
        photographer.takeAll();
    return 0;
}
