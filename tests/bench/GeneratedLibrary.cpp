// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/GeneratedLibrary.h"

#include "core/library/ImageWriter.h"
#include "core/library/Infotext.h"
#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySchema.h"

#include <QDir>
#include <QFile>

#include <array>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daguerre::bench {

namespace {

constexpr int fileCount = 50;
constexpr int rowsInOneTransaction = 5000;

const std::array words {u"red"_s, u"green"_s, u"apple"_s, u"pear"_s, u"castle"_s, u"forest"_s, u"portrait"_s, u"soft"_s,
    u"watercolor"_s, u"detailed"_s, u"night"_s, u"sunset"_s, u"mountain"_s, u"river"_s, u"cat"_s, u"dragon"_s, u"hat"_s,
    u"빨간"_s, u"사과"_s, u"少女"_s, u"りんご"_s, u"cinematic lighting"_s, u"85mm"_s, u"table"_s};

ImageMetadata madeUp(std::mt19937& random, int number)
{
    const auto phrase = [&random](int count) {
        QStringList parts;
        for (int i = 0; i < count; ++i)
            parts.append(words[random() % words.size()]);
        return parts.join(", "_L1);
    };
    ImageMetadata metadata;
    metadata.prompt = phrase(20) + u" subject%1"_s.arg(number % 997);
    metadata.negativePrompt = phrase(10);
    metadata.steps = 20;
    metadata.sampler = random() % 2 ? u"Euler a"_s : u"DPM++ 2M"_s;
    metadata.guidance = 7;
    metadata.seed = number;
    metadata.size = QSize(512, 512);
    metadata.model = u"model%1"_s.arg(random() % 7);
    metadata.raw = formatInfotext(metadata);
    return metadata;
}

QStringList makeFiles(const QString& folder)
{
    QStringList files;
    QDir().mkpath(folder);
    for (int i = 0; i < fileCount; ++i) {
        QImage image(256, 256, QImage::Format_RGB888);
        image.fill(QColor::fromHsv(i * 7, 200, 200));
        files.append(savePng(image, {}, folder, u"source"_s));
    }
    return files;
}

} // namespace

void makeLibrary(const QString& folder, const QString& databasePath, int count)
{
    const QStringList sources = makeFiles(folder + u"/sources"_s);
    IndexDatabase database(databasePath, librarySchema(), IndexDatabase::Access::Write);
    LibraryIndex index(database);
    std::mt19937 random(1);
    std::optional<IndexDatabase::Transaction> transaction;
    for (int i = 0; i < count; ++i) {
        if (i % rowsInOneTransaction == 0)
            transaction.emplace(database);
        PictureFacts facts;
        const QString place = folder + u"/pictures/%1"_s.arg(i / 1000);
        if (i % 1000 == 0)
            QDir().mkpath(place);
        facts.path = place + u"/%1-picture.png"_s.arg(i);
        const QByteArray source = QFile::encodeName(sources[i % fileCount]), target = QFile::encodeName(facts.path);
        if (::link(source.constData(), target.constData()) != 0)
            qFatal("hard links can't be made here");
        facts.stamp = diskStamp(facts.path).value_or(DiskStamp());
        facts.stamp.modified -= qint64(i) * 60'000;
        facts.fingerprint = QByteArray(20, char(i % fileCount));
        facts.size = QSize(512, 512);
        facts.rating = int(random() % 6);
        facts.metadata = madeUp(random, i);
        index.insert(facts);
        if ((i + 1) % rowsInOneTransaction == 0 || i + 1 == count)
            transaction->commit();
    }
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace daguerre::bench
