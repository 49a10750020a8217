// SPDX-License-Identifier: Apache-2.0
#include "core/library/ImageWriter.h"
#include "core/library/ThumbnailCache.h"
#include "core/library/ThumbnailLoader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>
#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

constexpr int patience = 30'000;
constexpr int age = 3600; // seconds

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int modeOf(const QString& path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

/// A sound PNG header of that size, and nothing of its pixels.
QByteArray headerOf(quint32 width, quint32 height)
{
    QByteArray png = encodePng(QImage(1, 1, QImage::Format_RGB888), {});
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(png.constData() + 12), 17);
    qToBigEndian(quint32(checksum), png.data() + 29);
    return png;
}

} // namespace

class ThumbnailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place.emplace();
        QVERIFY(m_place->isValid());
    }

    void keepsToTheStandard()
    {
        const QString path = picture(u"a b é 한.png"_s, {600, 300});
        const ThumbnailCache cache(folder());
        const Thumbnail thumbnail = cache.load(path, 200);
        QCOMPARE(thumbnail.image.size(), QSize(200, 100));
        const QByteArray uri = "file://" + QFile::encodeName(m_place->path()) + "/a%20b%20%C3%A9%20%ED%95%9C.png";
        QCOMPARE(ThumbnailCache::uriOf(path), uri);
        const QString entry = folder() + u"/large/"_s
            + QString::fromLatin1(QCryptographicHash::hash(uri, QCryptographicHash::Md5).toHex()) + u".png"_s;
        QCOMPARE(cache.entryFor(path, 256), entry);
        const QImage kept(entry);
        QCOMPARE(kept.size(), QSize(256, 128));
        QCOMPARE(kept.text(u"Thumb::URI"_s), QString::fromLatin1(uri));
        QCOMPARE(kept.text(u"Thumb::MTime"_s), QString::number(QFileInfo(path).lastModified().toSecsSinceEpoch()));
        QCOMPARE(kept.text(u"Thumb::Size"_s), QString::number(QFileInfo(path).size()));
        QVERIFY(contentOf(entry).contains("tEXtThumb::URI")); // not packed, which few programs read
        QCOMPARE(modeOf(entry), 0600);
        QCOMPARE(modeOf(folder()), 0700);
        QCOMPARE(modeOf(folder() + u"/large"_s), 0700);
        QCOMPARE(QDir(folder() + u"/large"_s).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void uris_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("uri");
        // The second column: g_filename_to_uri() of GLib 2.74.
        QTest::newRow("plain") << u"/a/b-c_d.e~f"_s << QByteArray("file:///a/b-c_d.e~f");
        QTest::newRow("kept") << u"/!$&'()*+,:=@"_s << QByteArray("file:///!$&'()*+,:=@");
        QTest::newRow("escaped") << u"/ \"#%;<>?[\\]^`{|}"_s
                                 << QByteArray("file:///%20%22%23%25%3B%3C%3E%3F%5B%5C%5D%5E%60%7B%7C%7D");
    }

    void uris()
    {
        QFETCH(QString, path);
        QTEST(ThumbnailCache::uriOf(path), "uri");
    }

    void flavours_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<QString>("flavour");
        QTest::newRow("256") << 256 << u"large"_s;
        QTest::newRow("257") << 257 << u"x-large"_s;
        QTest::newRow("512") << 512 << u"x-large"_s;
        QTest::newRow("700") << 700 << u"xx-large"_s;
    }

    void flavours()
    {
        QFETCH(int, side);
        QFETCH(QString, flavour);
        const QString path = picture(u"one.png"_s, {1200, 1200});
        const ThumbnailCache cache(folder());
        QCOMPARE(cache.load(path, side).image.size(), QSize(side, side));
        QVERIFY(QFile::exists(cache.entryFor(path, side)));
        QCOMPARE(QFileInfo(cache.entryFor(path, side)).dir().dirName(), flavour);
    }

    void takesWhatIsKept()
    {
        const QString path = picture(u"one.png"_s, {600, 300});
        const ThumbnailCache cache(folder());
        cache.load(path, 256);
        QImage other(cache.entryFor(path, 256));
        other.fill(Qt::magenta);
        QVERIFY(other.save(cache.entryFor(path, 256))); // keeps the texts
        QCOMPARE(cache.load(path, 256).image.pixelColor(5, 5), QColor(Qt::magenta));
        setAge(path, age / 2); // another content
        QVERIFY(cache.load(path, 256).image.pixelColor(5, 5) != QColor(Qt::magenta));
    }

    /// A bad entry is a miss.
    void damagedEntriesAreMadeAgain_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 10, 50, 95})
            QTest::addRow("%d %%", percent) << percent;
    }

    void damagedEntriesAreMadeAgain()
    {
        QFETCH(int, percent);
        const QString path = picture(u"one.png"_s, {600, 300});
        const ThumbnailCache cache(folder());
        const QImage right = cache.load(path, 256).image;
        const QString entry = cache.entryFor(path, 256);
        QVERIFY(QFile::resize(entry, QFileInfo(entry).size() * percent / 100));
        QCOMPARE(cache.load(path, 256).image, right);
        QCOMPARE(QImage(entry).size(), right.size());
    }

    void smallPicturesAreLeftAsTheyAre()
    {
        const QString path = picture(u"one.png"_s, {128, 64});
        const ThumbnailCache cache(folder());
        QCOMPARE(cache.load(path, 256).image.size(), QSize(128, 64));
        QVERIFY(!QFile::exists(cache.entryFor(path, 256)));
    }

    /// What is still written is neither kept nor given up.
    void youngFilesAreNotKept()
    {
        const QString whole = picture(u"whole.png"_s, {600, 300});
        setAge(whole, 0);
        const QByteArray png = contentOf(whole);
        const QString cut = written(u"cut.png"_s, png.first(png.size() / 2));
        setAge(cut, 0);
        const ThumbnailCache cache(folder());
        QVERIFY(!cache.load(whole, 256).image.isNull());
        QVERIFY(cache.load(cut, 256).image.isNull());
        QVERIFY(!QFile::exists(cache.entryFor(whole, 256)));
        QVERIFY(!QFile::exists(cache.failureEntryFor(cut)));
        written(u"cut.png"_s, png);
        QVERIFY(!cache.load(cut, 256).image.isNull());
    }

    void brokenPicturesAreRemembered()
    {
        const QByteArray png = contentOf(picture(u"one.png"_s, {600, 300}));
        const QString path = written(u"cut.png"_s, png.first(png.size() / 2));
        const ThumbnailCache cache(folder());
        const Thumbnail first = cache.load(path, 256);
        QVERIFY(first.image.isNull());
        QVERIFY(!first.problem.isEmpty());
        const QImage failure(cache.failureEntryFor(path));
        QCOMPARE(failure.text(u"Thumb::URI"_s), QString::fromLatin1(ThumbnailCache::uriOf(path)));
        QCOMPARE(cache.load(path, 256).problem, first.problem);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png);
        file.close();
        setAge(path, age / 2);
        QVERIFY(!cache.load(path, 256).image.isNull());
    }

    void missingAndEmptyFiles()
    {
        const ThumbnailCache cache(folder());
        QVERIFY(!cache.load(m_place->filePath(u"nowhere.png"_s), 256).problem.isEmpty());
        QVERIFY(!cache.load(written(u"empty.png"_s, {}), 256).problem.isEmpty());
        QVERIFY(!QFile::exists(folder() + u"/fail"_s));
    }

    /// Refused before anything is allocated.
    void impossibleSizesAreRefused()
    {
        const QString path = written(u"bomb.png"_s, headerOf(60'000, 60'000));
        const Thumbnail thumbnail = ThumbnailCache(folder()).load(path, 256);
        QVERIFY(thumbnail.image.isNull());
        QVERIFY(!thumbnail.problem.isEmpty());
    }

    /// Above Qt's own limit of 256 MB.
    void largePicturesAreScaledWhileRead()
    {
        QImage large(8320, 8192, QImage::Format_Grayscale8);
        large.fill(100);
        const QString path = m_place->filePath(u"large.png"_s);
        QVERIFY(large.save(path));
        large = {};
        setAge(path, age);
        QCOMPARE(ThumbnailCache(folder()).load(path, 256).image.width(), 256);
    }

    void worksWithoutACache()
    {
        const QString path = picture(u"one.png"_s, {600, 300});
        written(u"thumbnails"_s, "a file has the folder's name");
        QCOMPARE(ThumbnailCache(folder()).load(path, 256).image.width(), 256);
    }

    void answersEachRequest()
    {
        ThumbnailLoader loader(nullptr, folder());
        QSignalSpy ready(&loader, &ThumbnailLoader::ready), unavailable(&loader, &ThumbnailLoader::unavailable);
        const QString good = picture(u"good.png"_s, {600, 300}), bad = written(u"bad.png"_s, "no picture");
        loader.request(good, 100);
        loader.request(bad, 100);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size() + unavailable.size(), 2, patience);
        QCOMPARE(ready.first().first().toString(), good);
        QCOMPARE(ready.first().at(1).value<QImage>().size(), QSize(100, 50));
        QCOMPARE(unavailable.first().first().toString(), bad);
        QVERIFY(!unavailable.first().at(1).toString().isEmpty());
    }

    /// What comes into view last is shown first; what scrolled away isn't made.
    void newestFirstAndCancelled()
    {
        QStringList paths;
        for (int i = 0; i < 60; ++i)
            paths.append(picture(u"%1.png"_s.arg(i), {400, 300}));
        QImage large(5000, 5000, QImage::Format_Grayscale8); // keeps the threads busy meanwhile
        large.fill(100);
        const QByteArray png = encodePng(large, {});
        const QStringList slow {written(u"large1.png"_s, png), written(u"large2.png"_s, png)};
        ThumbnailLoader loader(nullptr, folder());
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        for (const QString& path : slow + paths)
            loader.request(path, 256);
        for (const QString& path : paths.first(50))
            loader.cancel(path);
        const QString last = paths.last();
        QTRY_VERIFY_WITH_TIMEOUT(answered(ready).contains(last), patience);
        QTRY_VERIFY_WITH_TIMEOUT(answered(ready).contains(paths.at(50)), patience);
        QVERIFY(ready.size() < 60); // some may have begun before they were cancelled
        const QStringList order = answered(ready);
        QVERIFY(order.indexOf(last) < order.indexOf(paths.at(50)));
    }

    void aSecondRequestReplacesTheFirst()
    {
        ThumbnailLoader loader(nullptr, folder());
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        const QString path = picture(u"one.png"_s, {600, 300});
        for (int i = 0; i < 50; ++i)
            loader.request(path, 50 + i);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() && ready.last().at(1).value<QImage>().width() == 99, patience);
        QVERIFY(ready.size() < 50);
    }

    void endsWithRequestsWaiting()
    {
        const QString path = picture(u"one.png"_s, {600, 300});
        ThumbnailLoader loader(nullptr, folder());
        for (int i = 0; i < 100; ++i)
            loader.request(path + QString::number(i), 256);
    }

private:
    QString folder() const { return m_place->filePath(u"thumbnails"_s); }

    static QStringList answered(const QSignalSpy& ready)
    {
        QStringList paths;
        for (const auto& arguments : ready)
            paths.append(arguments.first().toString());
        return paths;
    }

    static void setAge(const QString& path, int seconds)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite)
            || !file.setFileTime(QDateTime::currentDateTime().addSecs(-seconds), QFileDevice::FileModificationTime))
            qFatal("the test's own file can't be changed");
    }

    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_place->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file can't be written");
        file.close();
        setAge(file.fileName(), age);
        return file.fileName();
    }

    QString picture(const QString& name, QSize size)
    {
        QImage image(size, QImage::Format_RGB888);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, x * y % 256));
        }
        return written(name, encodePng(image, {}));
    }

    std::optional<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(ThumbnailsTest)
#include "tst_Thumbnails.moc"
