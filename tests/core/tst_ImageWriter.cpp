// SPDX-License-Identifier: Apache-2.0
#include "core/library/ImageWriter.h"

#include "core/Error.h"
#include "core/files/AtomicFile.h"
#include "core/library/Infotext.h"
#include "core/library/PictureReader.h"
#include "core/library/PngText.h"

#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

/// Noise, which PNG can't make smaller.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB888);
    quint32 state = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, state = state * 1664525 + 1013904223);
    return image;
}

ImageMetadata described(const QString& prompt)
{
    ImageMetadata metadata;
    metadata.prompt = prompt;
    metadata.negativePrompt = u"lowres"_s;
    metadata.steps = 20;
    metadata.seed = std::numeric_limits<quint64>::max();
    return metadata;
}

std::unique_ptr<Error> errorOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return std::make_unique<Error>(error);
    }
    return nullptr;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// From now on this thread has no renameat2, like some file systems; false where that can't be had.
bool loseRenameat2()
{
    sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_renameat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter {std::size(program), program};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ImageWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pixelsAndTextComeBack_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::addColumn<QImage::Format>("written");
        QTest::newRow("RGB888") << QImage::Format_RGB888 << QImage::Format_RGB32;
        QTest::newRow("RGB32") << QImage::Format_RGB32 << QImage::Format_RGB32;
        QTest::newRow("ARGB32") << QImage::Format_ARGB32 << QImage::Format_ARGB32;
        QTest::newRow("premultiplied") << QImage::Format_ARGB32_Premultiplied << QImage::Format_ARGB32;
    }

    void pixelsAndTextComeBack()
    {
        QFETCH(QImage::Format, format);
        QImage image = noise({13, 7}).convertToFormat(format);
        image.setColorSpace(QColorSpace::SRgb); // QImage compares it
        image.setText(u"parameters"_s, u"of another picture"_s);
        const ImageMetadata metadata = described(u"빨간 사과 🍎"_s);
        const QString path = savePng(image, metadata, m_folder->path(), u"a"_s);
        const QImage read(path);
        QTEST(read.format(), "written");
        QCOMPARE(read.convertToFormat(QImage::Format_ARGB32), image.convertToFormat(QImage::Format_ARGB32));
        const PictureInfo picture = readPicture(path);
        QCOMPARE(picture.size, QSize(13, 7));
        QCOMPARE(picture.texts.size(), 1);
        QCOMPARE(picture.metadata, parseInfotext(formatInfotext(metadata)));
        QVERIFY(picture.metadata.notes.isEmpty());
    }

    void statesTheColourSpace()
    {
        QImage image = noise({8, 8});
        for (const QColorSpace& srgb : {QColorSpace(), QColorSpace(QColorSpace::SRgb)}) {
            image.setColorSpace(srgb);
            const QByteArray png = encodePng(image, {});
            QCOMPARE(png.sliced(33, 13), QByteArray::fromHex("000000017352474200aece1ce9"));
            QVERIFY(!png.contains("iCCP"));
            QCOMPARE(QImage::fromData(png).colorSpace(), QColorSpace(QColorSpace::SRgb));
        }
        image.setColorSpace(QColorSpace::DisplayP3);
        const QByteArray png = encodePng(image, {});
        QVERIFY(png.contains("iCCP") && !png.contains("sRGB\0"));
        QCOMPARE(QImage::fromData(png).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
    }

    void writesNothingAboutNothing()
    {
        const QByteArray png = encodePng(noise({8, 8}), {});
        QVERIFY(readPngTexts(png).texts.isEmpty());
        QVERIFY(!png.contains("tIME"));
        QCOMPARE(errorOf([] { encodePng({}, {}); })->kind, ErrorKind::Internal);
    }

    void takesAFreeName()
    {
        const QStringList names {u"a.png"_s, u"a-2.png"_s, u"a-3.png"_s};
        for (const QString& name : names)
            QCOMPARE(savePng(noise({8, 8}), {}, m_folder->path(), u"a"_s), m_folder->filePath(name));
        write(m_folder->filePath(u"b.png"_s), "mine");
        QCOMPARE(savePng(noise({8, 8}), {}, m_folder->path(), u"b"_s), m_folder->filePath(u"b-2.png"_s));
        QCOMPARE(contentOf(m_folder->filePath(u"b.png"_s)), QByteArray("mine"));
        QCOMPARE(filesIn(m_folder->path()).size(), 5);
    }

    void takesAFreeNameOnSimpleFileSystems()
    {
        bool lost = false;
        QStringList paths;
        std::thread([&] {
            lost = loseRenameat2();
            for (int i = 0; i < 3; ++i)
                paths += savePng(noise({8, 8}), {}, m_folder->path(), u"a"_s);
        }).join();
        if (!lost)
            QSKIP("needs seccomp");
        QCOMPARE(paths.size(), 3);
        QCOMPARE(filesIn(m_folder->path()), QStringList({u"a-2.png"_s, u"a-3.png"_s, u"a.png"_s}));
        for (const QString& path : paths)
            QCOMPARE(QImage(path).size(), QSize(8, 8));
    }

    void eachThreadGetsItsOwnName()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([this] { savePng(noise({8, 8}), {}, m_folder->path(), u"a"_s); });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(filesIn(m_folder->path()).size(), 8);
    }

    void staysInItsFolder_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("name");
        QTest::newRow("parent") << u"../x"_s << u"x.png"_s;
        QTest::newRow("root") << u"/etc/x"_s << u"etc_x.png"_s;
        QTest::newRow("empty") << QString() << u"picture.png"_s;
        QTest::newRow("long") << u"🍖"_s.repeated(80) << QString(u"🍖"_s.repeated(61) + u".png"_s);
    }

    void staysInItsFolder()
    {
        QFETCH(QString, base);
        QFETCH(QString, name);
        QCOMPARE(savePng(noise({8, 8}), {}, m_folder->path(), base), m_folder->filePath(name));
        QCOMPARE(filesIn(m_folder->path()), QStringList {name});
    }

    void exactPathReplaces()
    {
        const QString path = m_folder->filePath(u"모델 é 👍.png"_s);
        write(path, "old");
        QCOMPARE(savePngAs(noise({8, 8}), {}, path), path);
        QCOMPARE(QImage(path).size(), QSize(8, 8));
        QCOMPARE(filesIn(m_folder->path()).size(), 1);
    }

    void exactPathFollowsALink()
    {
        const QString path = m_folder->filePath(u"real.png"_s), link = m_folder->filePath(u"link.png"_s);
        write(path, "old");
        QVERIFY(QFile::link(path, link));
        savePngAs(noise({8, 8}), {}, link);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(QImage(path).size(), QSize(8, 8));
    }

    void replacesFilesOnly_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("folder") << u"."_s;
        QTest::newRow("folder with a slash") << u"new/"_s;
        QTest::newRow("device") << u"/dev/null"_s;
        QTest::newRow("pipe") << u"pipe"_s;
    }

    void replacesFilesOnly()
    {
        QFETCH(QString, path);
        ::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe"_s)).constData(), 0600);
        const auto error = errorOf([&] { savePngAs(noise({8, 8}), {}, QDir(m_folder->path()).filePath(path)); });
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::InputOutput);
        QCOMPARE(filesIn(m_folder->path()), QStringList {u"pipe"_s});
        struct stat status { };
        QVERIFY(::stat("/dev/null", &status) == 0 && S_ISCHR(status.st_mode));
    }

    void failsWhereThereIsNoFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("removed") << u"removed"_s << QByteArray("can't be written: No such file or directory");
        QTest::newRow("below a file") << u"file/folder"_s << QByteArray("can't be written: Not a directory");
        QTest::newRow("not a real disk") << u"/proc"_s << QByteArray("can't be written: No such file or directory");
    }

    void failsWhereThereIsNoFolder()
    {
        QFETCH(QString, folder);
        write(m_folder->filePath(u"file"_s), "");
        folder = QDir(m_folder->path()).filePath(folder);
        const auto error = errorOf([&] { savePng(noise({8, 8}), {}, folder, u"a"_s); });
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::InputOutput);
        QCOMPARE(error->subject, folder.toStdString() + "/a.png");
        QTEST(QByteArray::fromStdString(error->problem), "problem");
        QCOMPARE(error->remedy, std::string("choose another folder"));
        QVERIFY(errorOf([&] { savePngAs(noise({8, 8}), {}, folder + u"/a.png"_s); }));
        QCOMPARE(filesIn(m_folder->path()), QStringList {u"file"_s});
    }

    void nameTooLongForTheSystem()
    {
        const auto error = errorOf([&] { savePngAs(noise({8, 8}), {}, m_folder->filePath(QString(256, u'x'))); });
        QVERIFY(error);
        QCOMPARE(error->problem, std::string("can't be written: File name too long"));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
    }

    void folderRemovedMeanwhile()
    {
        const QString folder = m_folder->filePath(u"folder"_s);
        QVERIFY(QDir().mkdir(folder));
        AtomicFile file(QString(folder + u"/a.png"_s).toStdString());
        file.write(std::as_bytes(std::span("picture")));
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(errorOf([&] { file.commitNew(); }));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
    }

    /// `ulimit -f`.
    void fileSizeLimit()
    {
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto restored = qScopeGuard([&] { ::setrlimit(RLIMIT_FSIZE, &before); });
        const rlimit small {8192, before.rlim_max};
        const QString old = m_folder->filePath(u"old.png"_s);
        write(old, "old");
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto error = errorOf([&] { savePng(noise({128, 128}), {}, m_folder->path(), u"a"_s); });
        const auto replacing = errorOf([&] { savePngAs(noise({128, 128}), {}, old); });
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(error && replacing);
        QCOMPARE(error->problem, std::string("can't be written: File too large"));
        QCOMPARE(error->remedy, std::string("free some space or choose another folder"));
        QCOMPARE(filesIn(m_folder->path()), QStringList {u"old.png"_s});
        QCOMPARE(contentOf(old), QByteArray("old"));
    }

    /// A tmpfs of 64 kB.
    void fullDisk()
    {
        const QByteArray mountPoint = QFile::encodeName(m_folder->path());
        if (::mount("none", mountPoint.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small disk can be mounted by root only");
        const auto unmounted = qScopeGuard([&] { ::umount(mountPoint.constData()); });
        const auto error = errorOf([&] { savePng(noise({256, 256}), {}, m_folder->path(), u"a"_s); });
        QVERIFY(error);
        QCOMPARE(error->problem, std::string("can't be written: No space left on device"));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
        savePng(noise({64, 64}), {}, m_folder->path(), u"a"_s);
        const auto refused = errorOf([&] { requireSpace(m_folder->path(), largestPngSize({512, 512})); });
        QVERIFY(refused);
        QCOMPARE(refused->problem, std::string("has 1 MB free, but 2 MB may be needed"));
    }

    void asksForSpace()
    {
        requireSpace(m_folder->path(), 1);
        QVERIFY(errorOf([&] { requireSpace(m_folder->path(), qint64(1) << 60); }));
        QVERIFY(errorOf([&] { requireSpace(m_folder->filePath(u"removed"_s), 1); }));
        write(m_folder->filePath(u"file"_s), "");
        QVERIFY(errorOf([&] { requireSpace(m_folder->filePath(u"file"_s), 1); }));
        QVERIFY(largestPngSize({128, 128}) >= encodePng(noise({128, 128}), described(u"a"_s)).size());
    }

    void othersReadIt_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("ASCII") << u"a cat"_s;
        QTest::newRow("Latin-1") << u"café à la crème ÿ"_s;
        QTest::newRow("Latin-1 that is valid UTF-8") << u"Ã©"_s;
        QTest::newRow("Korean") << u"빨간 사과"_s;
        QTest::newRow("emoji") << u"🍎👩‍👩‍👧"_s;
        QTest::newRow("long") << u"a red apple, "_s.repeated(500);
        QTest::newRow("long Korean") << u"빨간 사과, "_s.repeated(500);
        QTest::newRow("lines") << u"a\n\n\"b\": c\\n"_s;
    }

    /// With Pillow and exiftool, whichever is installed.
    void othersReadIt()
    {
        QFETCH(QString, prompt);
        const QString python
            = QStandardPaths::findExecutable(qEnvironmentVariable("DAGUERRE_TEST_PYTHON", u"python3"_s));
        if (python.isEmpty())
            QSKIP("needs Python");
        const ImageMetadata metadata = described(prompt);
        const QString picture = savePng(noise({8, 8}), metadata, m_folder->path(), u"a"_s);
        const QString expected = m_folder->filePath(u"a.txt"_s);
        write(expected, formatInfotext(metadata).toUtf8());
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, {QFINDTESTDATA("../data/metadata/check_written.py"), picture, expected});
        QVERIFY(process.waitForFinished());
        const QByteArray output = process.readAll();
        if (process.exitCode() == 77)
            QSKIP("needs Pillow or exiftool");
        qInfo("%s", output.trimmed().constData());
        QVERIFY2(process.exitCode() == 0, output.constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ImageWriterTest)
#include "tst_ImageWriter.moc"
