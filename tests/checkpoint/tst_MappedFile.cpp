// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/MappedFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace daguerre;

namespace {

constexpr qsizetype fileBytes = 1 << 20;
constexpr int caughtElsewhere = 42;

/// Stands for a crash reporter that was there before the first mapping.
void earlierHandler(int)
{
    _exit(caughtElsewhere);
}

/// The exit status of an action in a child process.
template <typename Action>
int statusOfChild(Action action)
{
    const auto child = fork();
    if (child == 0) {
        action();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

class TestMappedFile final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, qsizetype byteCount = fileBytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(byteCount, 'x')) != byteCount)
            qFatal("can't write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    static MappedFile map(const QString& path) { return MappedFile(path.toStdString()); }

private Q_SLOTS:
    void initTestCase()
    {
        struct sigaction action { };
        action.sa_handler = earlierHandler;
        QCOMPARE(sigaction(SIGBUS, &action, nullptr), 0);
    }

    void mapsWholeFile()
    {
        const auto path = write(QStringLiteral("whole"));
        const auto file = map(path);
        QCOMPARE(file.bytes().size(), std::size_t(fileBytes));
        QCOMPARE(file.bytes().back(), std::byte('x'));
        QCOMPARE(file.path(), std::filesystem::path(path.toStdString()));
        QCOMPARE(file.stamp().byteCount, std::uint64_t(fileBytes));
        QVERIFY(file.stamp() == FileStamp::of(path.toStdString()));
        QVERIFY(file.intact());
    }

    void mapsEmptyFile()
    {
        const auto file = map(write(QStringLiteral("empty"), 0));
        QVERIFY(file.bytes().empty());
        QVERIFY(file.intact());
    }

    void truncationReadsAsZeros()
    {
        const auto path = write(QStringLiteral("cut"));
        const auto file = map(path);
        QCOMPARE(file.bytes()[500'000], std::byte('x'));
        QVERIFY(QFile::resize(path, 8192));
        QVERIFY(!file.intact()); // before any read fails
        QCOMPARE(file.bytes()[100], std::byte('x'));
        QCOMPARE(file.bytes()[500'000], std::byte(0));
        QCOMPARE(file.bytes()[fileBytes - 1], std::byte(0));
        QCOMPARE(file.bytes()[100], std::byte('x'));
        QVERIFY(!file.intact());
    }

    void staysBrokenWhenFileGrowsBack()
    {
        const auto path = write(QStringLiteral("grown"));
        const auto file = map(path);
        QVERIFY(QFile::resize(path, 0));
        QCOMPARE(file.bytes()[0], std::byte(0));
        QVERIFY(QFile::resize(path, fileBytes));
        QVERIFY(!file.intact());
    }

    void truncationUnderManyThreads()
    {
        std::atomic<int> sound = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([this, i, &sound] {
                for (int round = 0; round < 20; ++round) {
                    const auto path = write(QStringLiteral("thread%1").arg(i));
                    const auto file = map(path);
                    QFile::resize(path, 4096);
                    std::size_t letters = 0;
                    for (std::size_t at = 0; at < file.bytes().size(); at += 4096)
                        letters += file.bytes()[at] == std::byte('x');
                    sound += letters == 1 && !file.intact();
                }
            });
        threads.clear();
        QCOMPARE(sound.load(), 8 * 20);
    }

    void noticesRewriting()
    {
        const auto path = write(QStringLiteral("rewritten"));
        const auto file = map(path);
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::ReadWrite));
        QVERIFY(writer.write("y") == 1 && writer.flush());
        QVERIFY(writer.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
        QVERIFY(!file.intact());
    }

    void replacingAndRemovingLeaveItAlone()
    {
        const auto path = write(QStringLiteral("replaced"));
        const auto file = map(path);
        QCOMPARE(std::rename(qPrintable(write(QStringLiteral("other"), 5)), qPrintable(path)), 0);
        QVERIFY(file.intact());
        QVERIFY(file.stamp() != FileStamp::of(path.toStdString()));
        QVERIFY(QFile::remove(path));
        QVERIFY(file.intact());
        QVERIFY(!FileStamp::of(path.toStdString()));
        QCOMPARE(file.bytes()[fileBytes - 1], std::byte('x'));
    }

    void moves()
    {
        const auto path = write(QStringLiteral("moved"));
        auto first = map(path);
        const auto* data = first.bytes().data();
        auto second = std::move(first);
        QCOMPARE(second.bytes().data(), data);
        auto third = map(write(QStringLiteral("target")));
        third = std::move(second);
        QCOMPARE(third.bytes().data(), data);
        QVERIFY(QFile::resize(path, 0));
        QCOMPARE(third.bytes()[0], std::byte(0));
        QVERIFY(!third.intact());
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << m_folder.filePath(QStringLiteral("absent")) << QStringLiteral("No such file");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("is a folder");
        QTest::newRow("device") << QStringLiteral("/dev/null") << QStringLiteral("not a regular file");
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, path);
        QFETCH(QString, reason);
        const auto error = errorOf([&] { map(path); });
        QVERIFY(says(error, reason.toStdString()));
        QCOMPARE(error->kind, ErrorKind::Model);
        QCOMPARE(error->subject, path.toStdString());
    }

    void refusesTooManyAndRecovers()
    {
        const auto path = write(QStringLiteral("many"), 10);
        std::vector<MappedFile> files;
        const auto error = errorOf([&] {
            while (files.size() < 2000)
                files.push_back(map(path));
        });
        QVERIFY(error);
        QVERIFY(files.size() >= 200);
        files.clear();
        QVERIFY(map(path).intact());
    }

    void otherBusErrorsGoToEarlierHandler()
    {
        const auto mapped = map(write(QStringLiteral("watched")));
        const auto path = write(QStringLiteral("unwatched"), 4096);
        const auto faultOutside = [&path] {
            QFile file(path);
            file.open(QIODevice::ReadOnly);
            const auto* address
                = static_cast<volatile char*>(mmap(nullptr, 8192, PROT_READ, MAP_SHARED, file.handle(), 0));
            [[maybe_unused]] const char read = address[5000];
        };
        QCOMPARE(statusOfChild(faultOutside), caughtElsewhere);
        QCOMPARE(statusOfChild([] { raise(SIGBUS); }), caughtElsewhere);
        QCOMPARE(statusOfChild([] {}), 0);
    }
};

QTEST_GUILESS_MAIN(TestMappedFile)
#include "tst_MappedFile.moc"
