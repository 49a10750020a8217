// SPDX-License-Identifier: Apache-2.0
// Not a test: how fast the catalogue lists many models.
//     bench_models [models]
// Makes files with as many tensors as a checkpoint has, in folders of 100. Prints medians in milliseconds.
#include "core/models/ModelCatalogue.h"
#include "tests/support/ModelFiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
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
    const QCoreApplication application(argc, argv);
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
    return 0;
}
