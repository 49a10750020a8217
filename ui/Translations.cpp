// SPDX-License-Identifier: Apache-2.0
#include "ui/Translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace daguerre {

namespace {

void install(QApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        application.installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QApplication& application)
{
    const QString own = QStringLiteral(":/translations");
    install(application, QLocale(QLocale::English), QStringLiteral("daguerre"), own); // plural forms
    install(application, QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QLocale(), QStringLiteral("daguerre"), own);
}

} // namespace daguerre
