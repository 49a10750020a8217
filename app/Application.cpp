// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "core/Log.h"
#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"
#include "core/generation/GenerationService.h"
#include "core/settings/Settings.h"
#include "ui/MainWindow.h"
#include "ui/Translations.h"

#include <QApplication>
#include <QStandardPaths>

#include <sys/resource.h>
#include <unistd.h>

namespace daguerre {

namespace {

/// How much the pipeline thread and its workers give way to the window, in nice levels.
constexpr int pipelineNiceness = 5;

std::unique_ptr<Engine> makeBackgroundEngine()
{
    setpriority(
        PRIO_PROCESS, static_cast<id_t>(gettid()), pipelineNiceness); // Linux: of this thread and those it starts
    return loadEngine({.resources = resourcesFolder().toStdString()});
}

QString logFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/daguerre/daguerre.log");
}

} // namespace

int runWindow(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("daguerre"));
    QApplication::setApplicationDisplayName(QStringLiteral("Daguerre"));
    QApplication::setApplicationVersion(QStringLiteral(DAGUERRE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.daguerre.Daguerre"));
    log::start(logFile(), log::Level::Warning);
    installTranslations(application);

    Settings settings;
    GenerationService service(makeBackgroundEngine);
    MainWindow window(service, settings);
    window.show();
    return QApplication::exec();
}

} // namespace daguerre
