// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/Photographer.h"

#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"
#include "core/generation/JobQueue.h"
#include "tests/ui/screenshots/BallEngine.h"
#include "tests/ui/screenshots/SampleModels.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace daguerre::test {

namespace {

const char* const prompts[] {"red ball, 3d emoji", "green apple, noto emoji",
    "a blue marble on white paper, studio light", "soap bubble, fluent emoji, flat", "a planet without a name, twemoji",
    "orange, 3d emoji"};

struct Sample {
    const char* prompt;
    int seed;
};
const Sample miniSamples[] {{"house with garden, twemoji, flat", 3}, {"dog face, noto emoji", 3},
    {"blue heart, 3d emoji", 2}, {"automobile, fluent emoji, flat", 4}, {"cat face, twemoji, flat", 2},
    {"blue heart, 3d emoji", 4}, {"automobile, fluent emoji, flat", 3}, {"blue heart, 3d emoji", 3}};

template <typename Predicate>
void waitUntil(Predicate predicate)
{
    if (!QTest::qWaitFor(predicate, 600'000))
        qFatal("nothing happens");
}

/// Lets fades and layouts come to their end.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= milliseconds; });
}

/// A folder with a model's file in it and the settings that name it.
void furnish(const QTemporaryDir& folder)
{
    QFile model(folder.filePath(QStringLiteral("mini.safetensors")));
    if (!model.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(model.fileName()));
    Settings(folder.filePath(QStringLiteral("settings.ini"))).setCheckpoint(model.fileName());
}

void queue(WholeWindow& program, const char* prompt, int seed)
{
    auto* seedField = program.find<QLineEdit>("seed");
    seedField->selectAll();
    QTest::keyClicks(seedField, QString::number(seed));
    program.find<QPlainTextEdit>("prompt")->setPlainText(QLatin1String(prompt));
    program.window.generate();
}

void finishJobs(WholeWindow& program)
{
    program.session.jobs().resume();
    waitUntil([&] { return program.session.jobs().jobs().isEmpty(); });
    settle(300);
}

} // namespace

Photographer::Photographer(QString folder, QString suffix, QSize size)
    : m_folder(std::move(folder))
    , m_suffix(std::move(suffix))
    , m_size(size)
{
}

void Photographer::takeAll() const
{
    {
        QTemporaryDir folder;
        furnish(folder);
        WholeWindow program(folder.path(), [] { return std::make_unique<BallEngine>(); });
        program.window.resize(m_size);
        program.window.show();
        const QSignalSpy ready(&program.service, &GenerationService::modelReady);
        waitUntil([&ready] { return !ready.isEmpty(); });
        settle(300);
        save(program.window, "first-start");
        takeWords(program);
        takeJobs(program);
        takeGallery(program, int(std::size(prompts)), "");
        saveOpened(program, "about", "aboutDialog");
        saveOpened(program, "showShortcuts", "shortcutsDialog");
    }
    takeModels();
    takeError();
}

void Photographer::takeMini() const
{
    QTemporaryDir folder;
    WholeWindow program(folder.path(), [] { return loadEngine({.resources = resourcesFolder().toStdString()}); });
    program.window.resize(m_size);
    program.window.show();
    for (const Sample& sample : miniSamples)
        queue(program, sample.prompt, sample.seed);
    auto* gallery = program.find<QAbstractItemView>("gallery");
    waitUntil([&] { return gallery->model()->rowCount() == int(std::size(miniSamples)); });
    settle(1000); // thumbnails
    int step = 0;
    QObject::connect(&program.service, &GenerationService::progressed, &program.window,
        [&step](const Progress& progress) { step = progress.step; });
    for (int seed : {2, 5, 6})
        queue(program, "automobile, fluent emoji, flat", seed);
    waitUntil([&] { return step >= 14; });
    save(program.window, "mini-window");
    finishJobs(program);
    program.service.disconnect(&program.window);
    program.find<QAction>("galleryAsList")->trigger();
    takeGallery(program, int(std::size(miniSamples)) + 3, "mini-");
}

void Photographer::save(QWidget& widget, const QByteArray& state) const
{
    const QString path = QStringLiteral("%1/%2-%3.png").arg(m_folder, QString::fromLatin1(state), m_suffix);
    if (!widget.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void Photographer::saveOpened(WholeWindow& program, const char* action, const char* widget, const char* prefix) const
{
    program.find<QAction>(action)->trigger();
    settle(300);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->objectName() != QLatin1String(widget))
            continue;
        save(*top, QByteArray(prefix) + widget);
        top->close();
        return;
    }
    qFatal("no %s", widget);
}

void Photographer::takeJobs(WholeWindow& program) const
{
    Progress now;
    QObject::connect(&program.service, &GenerationService::progressed, &program.window,
        [&now](const Progress& progress) { now = progress; });
    int seed = 0;
    for (const char* prompt : prompts)
        queue(program, prompt, 5 * seed++); // five hues on
    waitUntil([&] { return now.step >= 9; });
    save(program.window, "developing");
    program.session.jobs().pause();
    waitUntil([&] { return program.session.jobs().jobs().size() == 5 && program.session.jobs().current() == 0; });
    settle(300);
    save(program.window, "queue");
    finishJobs(program);
    queue(program, "a ball that is never finished", 1);
    waitUntil([&] { return now.step >= 13 && now.step <= 16; });
    program.find<QAction>("cancel")->trigger();
    settle(300);
    save(program.window, "unfinished");
    program.service.disconnect(&program.window);
}

void Photographer::takeGallery(WholeWindow& program, int pictures, const char* prefix) const
{
    auto* gallery = program.find<QAbstractItemView>("gallery");
    waitUntil([&] { return gallery->model()->rowCount() == pictures; });
    gallery->setFocus();
    gallery->setCurrentIndex(gallery->model()->index(1, 0));
    settle(1000); // thumbnails
    save(program.window, QByteArray(prefix) + "gallery");
    gallery->selectionModel()->select(gallery->model()->index(3, 0), QItemSelectionModel::Select);
    saveOpened(program, "comparePictures", "compareDialog", prefix);
}

void Photographer::takeWords(WholeWindow& program) const
{
    auto* prompt = program.find<QPlainTextEdit>("prompt");
    prompt->setPlainText(QStringLiteral("하늘색 로켓, 3D 이모지, "));
    prompt->moveCursor(QTextCursor::End);
    prompt->setFocus();
    for (const QChar letter : QStringLiteral("사과"))
        QTest::sendKeyEvent(QTest::Click, prompt, Qt::Key_A, QString(letter), Qt::NoModifier);
    settle(300);
    save(program.window, "words");
    prompt->clear();
    settle(300);
}

void Photographer::takeModels() const
{
    QTemporaryDir folder;
    furnish(folder);
    const QString models = folder.filePath(QStringLiteral("models"));
    const int count = writeSampleModels(models);
    Settings(folder.filePath(QStringLiteral("settings.ini"))).setModelFolders({models});
    WholeWindow program(folder.path(), [] { return std::make_unique<BallEngine>(); });
    program.window.resize(m_size);
    program.window.show();
    waitUntil([&] { return program.catalogue.models().size() == count; });
    program.find<QAction>("showModels")->trigger();
    auto* dialog = program.find<QWidget>("modelsDialog");
    auto* search = program.find<QLineEdit>("modelSearch");
    QTest::keyClick(search, Qt::Key_Down);
    settle(1000); // covers, hashes
    save(*dialog, "models");
    search->setText(QStringLiteral("flux"));
    settle(300);
    save(*dialog, "models-refused");
    search->clear();
    writeLargeModel(models + QStringLiteral("/checkpoints/Portraits XXL.safetensors"));
    const QSignalSpy hashing(&program.catalogue, &ModelCatalogue::hashProgressed);
    waitUntil([&hashing] { return hashing.size() > 1; });
    save(*dialog, "models-hashing");
    program.catalogue.setFolders({});
    settle(500);
    save(*dialog, "models-none");
    dialog->close();
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", folder.path().toUtf8());
    installOtherPrograms(folder.path());
    saveOpened(program, "importModels", "importModelsDialog");
    qputenv("HOME", home);
}

void Photographer::takeError() const
{
    QTemporaryDir folder;
    furnish(folder);
    WholeWindow program(folder.path(), [] { return std::make_unique<BallEngine>(true); });
    program.window.resize(m_size);
    program.window.show();
    waitUntil([&] { return program.find<QWidget>("messageBar")->isVisible(); });
    program.find<QAction>("showLog")->trigger();
    settle(300);
    save(program.window, "error");
}

} // namespace daguerre::test
