// SPDX-License-Identifier: Apache-2.0
// Not a test: how fast the catalogue lists many models, and the window shows them.
//     bench_models [models]
// Makes files with as many tensors as a checkpoint has, in folders of 100. Prints medians in milliseconds.
#include "core/models/ModelCatalogue.h"
#include "tests/support/ModelFiles.h"
#include "ui/models/ModelList.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

constexpr int rounds = 9;
constexpr int inAFolder = 100;

/// As many tensors as a checkpoint has, and metadata as trainers write it.
QByteArray model(int number)
{
    test::Shapes shapes = test::checkpointShapes();
    for (int i = 0; i < 1100; ++i)
        shapes.insert(u"model.diffusion_model.output_blocks.%1.weight"_s.arg(i), {1});
    return test::modelBytes(shapes, {{u"ss_output_name"_s, QString::number(number)}, {u"tags"_s, QString(1500, u'x')}});
}

void makeModels(const QString& folder, int count)
{
    for (int i = 0; i < count; ++i)
        test::writeOldFile(u"%1/%2/model %3.safetensors"_s.arg(folder).arg(i / inAFolder).arg(i), model(i));
}

struct Times {
    std::vector<double> listed;
    int headersRead = 0;
    QList<ModelEntry> models;
};

/// A start of the program, until the list is there.
void start(const QTemporaryDir& place, Times& times)
{
    QElapsedTimer timer;
    timer.start();
    ModelCatalogue catalogue(place.filePath(u"models.sqlite"_s));
    catalogue.setPaused(true); // hashes have time
    QEventLoop loop;
    QObject::connect(&catalogue, &ModelCatalogue::scanFinished, &loop, [&](const ModelScan& scan) {
        times.headersRead = scan.headersRead;
        loop.quit();
    });
    catalogue.setFolders({place.filePath(u"models"_s)});
    loop.exec();
    times.listed.push_back(double(timer.nsecsElapsed()) / 1e6);
    times.models = catalogue.models();
}

/// How long the window's thread is held up by the list of models.
void measureWindow(QList<ModelEntry> models)
{
    ModelList list;
    list.resize(700, 600);
    list.show();
    QElapsedTimer timer;
    const auto print = [&timer](const char* what) {
        std::printf("%-28s %8.1f  (goal 50)\n", what, double(timer.nsecsElapsed()) / 1e6);
    };
    timer.start();
    list.setModels(models);
    print("window: all models");
    for (ModelEntry& model : models)
        model.sha256 = QString(64, u'a');
    timer.start();
    list.setModels(models);
    print("window: all of them changed");
    auto* search = list.findChild<QLineEdit*>();
    timer.start();
    search->setText(u"model"_s);
    print("window: first search");
    timer.start();
    search->setText(u"model 19"_s);
    print("window: search");
    timer.start();
    list.grab();
    print("window: painting");
}

void print(const char* what, Times times, double goal)
{
    std::ranges::sort(times.listed);
    std::printf("%-28s median %8.1f  most %8.1f  (goal %.0f; headers read: %d)\n", what,
        times.listed[times.listed.size() / 2], times.listed.back(), goal, times.headersRead);
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 2000;
    const QTemporaryDir place;
    makeModels(place.filePath(u"models"_s), count);
    Times first, cached;
    start(place, first);
    for (int i = 0; i < rounds; ++i)
        start(place, cached);
    std::printf("%d models\n", count);
    print("first look at all files", first, 30'000);
    print("from the cache", cached, 2000);
    measureWindow(cached.models);
    return 0;
}
