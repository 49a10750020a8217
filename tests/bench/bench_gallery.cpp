// SPDX-License-Identifier: Apache-2.0
// Not a test: how the gallery behaves with very many pictures.
//     bench_gallery [pictures] [folder]
// Makes the library in the folder (a temporary one unless stated; it is kept where stated, and used again). Shows it in
// a window of 1200 x 900 and prints the times from an order to the pixels, in milliseconds, and the memory.
// QT_QPA_PLATFORM=offscreen spares a screen.
#include "core/library/Library.h"
#include "core/settings/Settings.h"
#include "tests/bench/GeneratedLibrary.h"
#include "ui/Actions.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryPanel.h"
#include "ui/gallery/GalleryView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

constexpr int pagesDown = 200;

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char* what, std::vector<double> times, double goal)
{
    std::ranges::sort(times);
    const auto at = [&](double part) { return times[std::size_t(double(times.size() - 1) * part)]; };
    std::printf(
        "%-44s median %7.1f  99 %% %7.1f  most %7.1f  (goal %.1f)\n", what, at(0.5), at(0.99), times.back(), goal);
}

/// Lets the program work until `done`, which takes how long?
double timeUntil(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 60'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return milliseconds(timer);
}

/// The gallery in a window of its own.
struct Shown {
    explicit Shown(const QString& databasePath, Settings& settings)
        : library(databasePath)
        , actions(&window)
        , panel(new GalleryPanel(library, settings, actions, &window))
    {
        window.resize(1200, 900);
        panel->resize(window.size());
        window.show();
    }

    GalleryView& view() const { return panel->view(); }
    int rows() const { return view().model()->rowCount(); }
    bool hasRecord(int row) const
    {
        return view().model()->index(row, 0).data(GalleryModel::RecordRole).value<PictureRecord>().id != 0;
    }
    int visibleRows() const
    {
        const QSize cells(view().viewport()->width() / view().gridSize().width(),
            view().viewport()->height() / view().gridSize().height() + 1);
        return qMin(rows(), cells.width() * cells.height());
    }

    Library library;
    QWidget window;
    Actions actions;
    GalleryPanel* panel;
};

void measureOpening(const QString& databasePath, Settings& settings)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Shown shown(databasePath, settings);
        timeUntil([&] { return shown.rows() > 0 && shown.hasRecord(0) && shown.hasRecord(shown.visibleRows() - 1); });
        shown.view().viewport()->repaint();
        times.push_back(milliseconds(timer));
    }
    print("open: every visible cell has its picture's data", times, 100);
}

/// A key, the scrolling it causes and the painting: a frame.
double frame(const Shown& shown, int key)
{
    QElapsedTimer timer;
    timer.start();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&shown.view(), &press);
    shown.view().viewport()->repaint();
    QApplication::processEvents();
    return milliseconds(timer);
}

void measureScrolling(const Shown& shown)
{
    shown.view().setFocus();
    std::vector<double> times;
    for (int i = 0; i < pagesDown; ++i)
        times.push_back(frame(shown, Qt::Key_PageDown));
    print("a page down", times, 16.7);
    times.clear();
    for (int i = 0; i < 20; ++i)
        times.push_back(frame(shown, i % 2 ? Qt::Key_Home : Qt::Key_End));
    print("to the end and back", times, 16.7);
    times.clear();
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer timer;
        timer.start();
        shown.panel->resize(1200 - i * 20, 900);
        shown.view().viewport()->repaint();
        QApplication::processEvents();
        times.push_back(milliseconds(timer));
    }
    print("a step of resizing", times, 50);
}

void measureSearching(const Shown& shown)
{
    auto* field = shown.panel->findChild<QLineEdit*>(u"searchGallery"_s);
    bool found = false;
    QObject::connect(&shown.library, &Library::found, field, [&found] { found = true; });
    std::vector<double> times;
    for (const QString& text :
        {u"red"_s, u"castle night"_s, u"model:model3"_s, u"사과"_s, QString(), u"rating:5"_s, QString()}) {
        found = false;
        field->setText(text);
        QElapsedTimer timer;
        timer.start();
        shown.panel->searchNow();
        timeUntil([&] { return found; });
        shown.view().viewport()->repaint();
        times.push_back(milliseconds(timer));
    }
    print("search: from the order to the pixels", times, 50);
}

void measureThumbnails(const Shown& shown)
{
    frame(shown, Qt::Key_Home);
    const int last = shown.visibleRows() - 1;
    std::printf("%d thumbnails of the first page: %.0f ms\n", last + 1, timeUntil([&] {
        for (int row = 0; row <= last; ++row)
            if (shown.view().model()->index(row, 0).data(GalleryModel::ThumbnailRole).value<QImage>().isNull())
                return false;
        return true;
    }));
}

} // namespace

int main(int argc, char* argv[])
{
    const QTemporaryDir temporary;
    qputenv("XDG_CACHE_HOME", temporary.filePath(u"cache"_s).toUtf8());
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QString folder = argc > 2 ? QFile::decodeName(argv[2]) : temporary.path();
    const QString databasePath = folder + u"/library.sqlite"_s;
    if (!QFile::exists(databasePath))
        bench::makeLibrary(folder, databasePath, count);
    Settings settings(temporary.filePath(u"settings.ini"_s));
    double empty = 0;
    {
        const Shown shown(temporary.filePath(u"empty.sqlite"_s), settings);
        timeUntil([&] { return shown.view().isVisible(); });
        shown.view().viewport()->repaint();
        empty = bench::residentMegabytes();
    }
    measureOpening(databasePath, settings);
    const Shown shown(databasePath, settings);
    timeUntil([&] { return shown.rows() == count; });
    measureThumbnails(shown);
    measureScrolling(shown);
    measureSearching(shown);
    std::printf("resident memory over that of an empty gallery: %.1f MB\n", bench::residentMegabytes() - empty);
    return 0;
}
