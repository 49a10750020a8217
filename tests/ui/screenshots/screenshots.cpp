// SPDX-License-Identifier: Apache-2.0
// Draws the window in its states, for people to look at:
//   screenshots FOLDER                                              all looks: light, dark, twice the size, Korean
//   screenshots FOLDER [--dark] [--language ko] [--size 1024x700]   one look; QT_SCALE_FACTOR sets the scale
//   screenshots FOLDER --mini                                       those of the README, with the embedded model
// QT_QPA_PLATFORM=offscreen spares a screen. Korean needs a font that has it, such as Debian's fonts-nanum.
#include "tests/ui/screenshots/Photographer.h"
#include "ui/Translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QProcess>
#include <QStyleFactory>
#include <QTemporaryDir>

using namespace daguerre;

namespace {

struct Look {
    QStringList options;
    const char* scale;
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

void addOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.addOption({QStringLiteral("dark"), QStringLiteral("a dark palette")});
    parser.addOption(
        {QStringLiteral("language"), QStringLiteral("ko, ja, de"), QStringLiteral("code"), QStringLiteral("en")});
    parser.addOption(
        {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("1200x800")});
    parser.addOption({QStringLiteral("mini"), QStringLiteral("those of the README")});
    parser.addOption({QStringLiteral("one"), QStringLiteral("one look")});
}

/// A process for each look: the scale can't change while a program runs.
int takeAllLooks(const QString& folder)
{
    const QStringList dark {QStringLiteral("--dark")};
    const QStringList korean {QStringLiteral("--language"), QStringLiteral("ko")};
    const QStringList small {QStringLiteral("--size"), QStringLiteral("1024x700")};
    for (const Look& look : {Look {{}, "1"}, Look {dark, "1"}, Look {small, "2"}, Look {dark + small, "2"},
             Look {korean, "1"}, Look {korean + dark, "1"}}) {
        qputenv("QT_SCALE_FACTOR", look.scale);
        const int code = QProcess::execute(
            QCoreApplication::applicationFilePath(), QStringList {folder, QStringLiteral("--one")} + look.options);
        if (code != 0)
            return code;
    }
    return 0;
}

void takeOneLook(const QString& folder, const QCommandLineParser& parser)
{
    const QString language = parser.value(QStringLiteral("language"));
    QLocale::setDefault(QLocale(language));
    installTranslations(*qApp);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool dark = parser.isSet(QStringLiteral("dark"));
    if (dark)
        QApplication::setPalette(darkPalette());
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const QString suffix = QStringLiteral("%1-%2-%3")
                               .arg(language, dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                   QString::number(qApp->devicePixelRatio()));
    const test::Photographer photographer(folder, suffix, QSize(size.value(0).toInt(), size.value(1).toInt()));
    if (parser.isSet(QStringLiteral("mini")))
        photographer.takeMini();
    else
        photographer.takeAll();
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().first();
    QDir().mkpath(folder);
    if (parser.optionNames().isEmpty())
        return takeAllLooks(folder);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {}); // what offscreen can't do
    QTemporaryDir cache; // thumbnails and what is unsaved don't go to the user's
    qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
    takeOneLook(folder, parser);
    return 0;
}
