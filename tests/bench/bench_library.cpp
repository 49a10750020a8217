// SPDX-License-Identifier: Apache-2.0
// Not a test: how fast a library of many pictures answers.
//     bench_library [pictures] [folder]
// Makes the library in the folder (a temporary one unless stated; it is kept where stated, and used again): rows of
// made-up pictures whose files are hard links of 50 PNGs. Prints medians in milliseconds.
#include "core/library/Library.h"
#include "tests/bench/GeneratedLibrary.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace daguerre;
using daguerre::bench::makeLibrary;
using daguerre::bench::residentMegabytes;

namespace {

constexpr int rounds = 15;

/// Runs `question` and waits for `answer`. Milliseconds.
template <typename Signal>
double answerTime(Library& library, Signal answer, const std::function<void()>& question)
{
    QEventLoop loop;
    QObject::connect(&library, answer, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    question();
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char* what, std::vector<double> times, double goal)
{
    std::ranges::sort(times);
    std::printf("%-44s median %7.1f  most %7.1f  (goal %.0f)\n", what, times[times.size() / 2], times.back(), goal);
}

std::vector<double> openings(const QString& databasePath)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        Library library(databasePath);
        answerTime(library, &Library::found, [&library] { library.find({}); });
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

void measure(const QString& databasePath)
{
    const double before = residentMegabytes();
    print("open and find all", openings(databasePath), 100);
    Library library(databasePath);
    QList<PictureId> all;
    QObject::connect(&library, &Library::found, &library, [&all](const LibraryQuery& query, const auto& ids) {
        if (query == LibraryQuery())
            all = ids;
    });
    answerTime(library, &Library::found, [&library] { library.find({}); });
    for (const QString& text : {u"red"_s, u"apple"_s, u"사과"_s, u"\"red, apple\""_s, u"castle night -dragon"_s,
             u"model:model3"_s, u"sampler:euler rating:4"_s, u"subject12"_s, u"de"_s, u"seed:12345"_s}) {
        std::vector<double> times;
        qsizetype found = 0;
        const auto count = QObject::connect(&library, &Library::found, &library,
            [&found](const LibraryQuery&, const auto& ids) { found = ids.size(); });
        for (int i = 0; i < rounds; ++i)
            times.push_back(answerTime(library, &Library::found, [&] { library.find({text, 0}); }));
        QObject::disconnect(count);
        print(qPrintable(u"search: %1 (%2 found)"_s.arg(text, QString::number(found))), times, 50);
    }
    std::vector<double> times;
    for (int i = 0; i < rounds && !all.isEmpty(); ++i) {
        const QList<PictureId> page = all.mid(qsizetype(i) * 997 % all.size(), 100);
        times.push_back(answerTime(library, &Library::fetched, [&] { library.fetch(page); }));
    }
    print("fetch 100 rows", times, 16);
    std::printf("resident memory over that of the empty program: %.1f MB\n", residentMegabytes() - before);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QFile::decodeName(argv[2]) : temporary.path();
    const QString databasePath = folder + u"/library.sqlite"_s;
    if (!QFile::exists(databasePath)) {
        QElapsedTimer timer;
        timer.start();
        makeLibrary(folder, databasePath, count);
        std::printf("%d pictures made in %.1f s, the index is %.0f MB\n", count, double(timer.elapsed()) / 1000,
            double(QFile(databasePath).size()) / 1e6);
    }
    measure(databasePath);
    const QTemporaryDir empty;
    Library library(empty.filePath(u"library.sqlite"_s));
    const double seconds
        = answerTime(library, &Library::scanFinished, [&] { library.setFolders({folder + u"/pictures"_s}); }) / 1000;
    std::printf("first scan of all files: %.1f s\n", seconds);
    return 0;
}
