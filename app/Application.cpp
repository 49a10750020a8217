// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "app/Arguments.h"
#include "app/BackgroundEngine.h"
#include "app/QuitSignals.h"
#include "app/ServiceLog.h"
#include "app/commands/ExitCode.h"
#include "app/crash/CrashNotes.h"
#include "app/crash/CrashSession.h"
#include "app/instance/BringToFront.h"
#include "app/instance/SingleInstance.h"
#include "core/Log.h"
#include "core/generation/GenerationService.h"
#include "core/library/Library.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "ui/MainWindow.h"
#include "ui/Translations.h"
#include "ui/dialogs/UnansweredBox.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace daguerre {

namespace {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/daguerre");
}

void nameApplication()
{
    QApplication::setApplicationName(QStringLiteral("daguerre"));
    QApplication::setApplicationDisplayName(QStringLiteral("Daguerre"));
    QApplication::setApplicationVersion(QStringLiteral(DAGUERRE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.daguerre.Daguerre"));
}

/// Whether this process is to show the window: no other one does, or the user wanted its end.
bool becomeFirst(SingleInstance& instance, const InstanceMessage& message)
{
    SingleInstance::Role role = instance.start(message);
    while (role == SingleInstance::Role::Unanswered) {
        UnansweredBox box(instance.otherProcess());
        box.show();
        QApplication::exec();
        if (!box.endOther())
            return false;
        role = instance.start(message);
    }
    return role == SingleInstance::Role::First;
}

int showWindow(SingleInstance& instance, const CrashSession& run, const QuitSignals& quitSignals,
    GenerationService& service, const QStringList& paths)
{
    Settings settings;
    followForCrashReports(service);
    logService(service);
    Library library(dataFolder() + QStringLiteral("/library.sqlite"));
    ModelCatalogue catalogue(dataFolder() + QStringLiteral("/models.sqlite"));
    Session session(service, dataFolder());
    MainWindow window(service, library, catalogue, settings, session);
    QObject::connect(&instance, &SingleInstance::received, &window, [&window](const InstanceMessage& message) {
        bringToFront(window, message.activationToken);
        window.open(message.paths);
    });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &instance, &SingleInstance::stopListening);
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, &window, [&window] {
        window.close(); // keeps what is to be kept
        QApplication::quit();
    });
    window.show();
    if (run.earlierEnd() == CrashSession::EarlierEnd::Crashed)
        window.showCrash(run.report());
    window.open(paths);
    return QApplication::exec();
}

/// Ends the pipeline thread, or the process where a step takes too long: by then all that is to be kept is on the disk,
/// and no picture is being written.
void endPipeline(GenerationService& service, int exitCode)
{
    using namespace std::chrono_literals;
    if (!service.shutDown(2s))
        std::_Exit(exitCode);
}

} // namespace

int runWindow(int argc, char* argv[])
{
    const QString activationToken = takeActivationToken();
    QApplication application(argc, argv);
    nameApplication();
    const Arguments arguments = parseArguments(QApplication::arguments().mid(1), QDir::currentPath());
    if (!arguments.unknownOption.isEmpty()) {
        std::fprintf(
            stderr, "daguerre: %s: no such option; daguerre --help lists them\n", qPrintable(arguments.unknownOption));
        return WrongUsage;
    }
    log::start({}, log::Level::Warning);
    installTranslations(application);
    SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), dataFolder());
    if (!becomeFirst(instance, {arguments.paths, activationToken}))
        return Done;
    log::start(dataFolder() + QStringLiteral("/daguerre.log"), log::Level::Warning);
    const QuitSignals quitSignals; // outlives the threads: from here on the end is an orderly one
    GenerationService service(makeBackgroundEngine);
    int exitCode = Done;
    {
        const CrashSession run(dataFolder());
        if (run.earlierEnd() == CrashSession::EarlierEnd::Killed)
            log::info(QStringLiteral("the program was killed, or the power went, while it ran last"));
        exitCode = showWindow(instance, run, quitSignals, service, arguments.paths);
    }
    endPipeline(service, exitCode);
    return exitCode;
}

} // namespace daguerre
