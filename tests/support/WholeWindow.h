// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationService.h"
#include "core/library/Library.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "ui/MainWindow.h"

namespace daguerre::test {

/// The window with all that it stands on, kept in a folder: the same folder again is the next start of the program.
struct WholeWindow {
    WholeWindow(const QString& folder, EngineFactory makeEngine)
        : settings(folder + QStringLiteral("/settings.ini"))
        , service(std::move(makeEngine))
        , library(folder + QStringLiteral("/library.sqlite"))
        , catalogue(folder + QStringLiteral("/models.sqlite"))
        , session(service, folder + QStringLiteral("/data"))
        , window(service, library, catalogue, withOutputFolder(settings, folder + QStringLiteral("/pictures")), session)
    {
    }

    template <typename Child>
    Child* find(const char* name) const
    {
        return window.template findChild<Child*>(QLatin1String(name));
    }

    Settings settings;
    GenerationService service;
    Library library;
    ModelCatalogue catalogue;
    Session session;
    MainWindow window;

private:
    static Settings& withOutputFolder(Settings& settings, const QString& folder)
    {
        settings.setOutputFolder(folder);
        return settings;
    }
};

} // namespace daguerre::test
