// SPDX-License-Identifier: Apache-2.0
#include "app/Arguments.h"
#include "app/instance/BringToFront.h"
#include "app/instance/SingleInstance.h"
#include "ui/dialogs/UnansweredBox.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace daguerre;
using namespace std::chrono_literals;
using Role = SingleInstance::Role;

/// One window for a user and a data folder, whatever state the other process is in.
class TestSingleInstance final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<SingleInstance> instance(const char* data = "/data") const
    {
        return std::make_unique<SingleInstance>(m_folder->path(), QString::fromUtf8(data));
    }

    /// A later start, on a thread of its own as it blocks.
    std::future<Role> laterStart(const InstanceMessage& message, InstancePatience patience = {60s, 60s}) const
    {
        return std::async(
            std::launch::async, [this, message, patience] { return instance()->start(message, patience); });
    }

    QString socketFile() const
    {
        return m_folder->filePath(
            QDir(m_folder->path()).entryList({QStringLiteral("*.socket")}, QDir::System).value(0));
    }

    static void bindAndClose(const QString& file)
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(file).constData(), sizeof address.sun_path);
        const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        close(descriptor);
    }

    static bool isOver(const std::future<Role>& start) { return start.wait_for(0s) == std::future_status::ready; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstHearsWhatALaterOneWasAskedToOpen()
    {
        const auto first = instance();
        QCOMPARE(first->start({}), Role::First);
        QSignalSpy received(first.get(), &SingleInstance::received);
        const InstanceMessage message {{QStringLiteral("/모델/a b.safetensors"), QStringLiteral("/p/사진 🙂.png")},
            QStringLiteral("token-1_TIME2")};
        auto later = laterStart(message);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(later), 60'000);
        QCOMPARE(later.get(), Role::Second);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().value<InstanceMessage>(), message);
    }

    void messagesLargerThanASocketsBufferArrive()
    {
        const auto first = instance();
        QCOMPARE(first->start({}), Role::First);
        QSignalSpy received(first.get(), &SingleInstance::received);
        InstanceMessage message;
        for (int i = 0; i < 9'000; ++i)
            message.paths.append(QStringLiteral("/pictures/a folder with a long name/picture number %1.png").arg(i));
        auto later = laterStart(message);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(later), 60'000);
        QCOMPARE(later.get(), Role::Second);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().value<InstanceMessage>(), message);
    }

    void anotherDataFolderIsAnotherProgram()
    {
        const auto first = instance("/one");
        const auto second = instance("/two");
        QCOMPARE(first->start({}), Role::First);
        QCOMPARE(second->start({}), Role::First);
    }

    void afterTheFirstEndsTheNextIsFirst()
    {
        QCOMPARE(instance()->start({}), Role::First);
        QCOMPARE(instance()->start({}), Role::First);
    }

    void aStartWaitsForOneThatIsEnding()
    {
        auto first = instance();
        QCOMPARE(first->start({}), Role::First);
        first->stopListening();
        auto later = laterStart({});
        QCOMPARE(later.wait_for(200ms), std::future_status::timeout);
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(isOver(later), 60'000);
        QCOMPARE(later.get(), Role::First);
    }

    /// As after kill -9: the socket's file is there, and nobody behind it.
    void aDeadSocketIsNoObstacle()
    {
        auto first = instance();
        QCOMPARE(first->start({}), Role::First);
        const QString file = socketFile();
        first.reset();
        bindAndClose(file);
        QVERIFY(QFileInfo::exists(file));
        const auto next = instance();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(next->start({}), Role::First);
        QVERIFY(timer.elapsed() < 3500); // it waits longer only for a process that holds the lock
        QSignalSpy received(next.get(), &SingleInstance::received);
        auto later = laterStart({{QStringLiteral("/x.png")}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 60'000);
    }

    void oneThatHangsCostsASecond()
    {
        const auto first = instance();
        QCOMPARE(first->start({}), Role::First); // and its event loop doesn't run below
        const auto second = instance();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(second->start({}), Role::Unanswered);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(second->otherProcess(), QCoreApplication::applicationPid());
    }

    void malformedAndSlowMessagesHarmNobody()
    {
        const auto first = instance();
        QCOMPARE(first->start({}), Role::First);
        QSignalSpy received(first.get(), &SingleInstance::received);
        QLocalSocket half;
        half.connectToServer(socketFile());
        half.write("DAG1\0\0", 6);
        QLocalSocket foreign;
        QSignalSpy disconnected(&foreign, &QLocalSocket::disconnected);
        foreign.connectToServer(socketFile());
        foreign.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(disconnected.size(), 1, 60'000);
        auto later = laterStart({{QStringLiteral("/x.png")}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(isOver(later), 60'000);
        QCOMPARE(later.get(), Role::Second);
        QCOMPARE(received.size(), 1);
    }

    void withoutAFolderForTheLockEveryStartIsTheFirst()
    {
        SingleInstance alone(QStringLiteral("/nowhere/at/all"), QStringLiteral("/data"));
        QCOMPARE(alone.start({}), Role::First);
    }

    void parsesWhatItEncodes()
    {
        InstanceMessage message {
            {QStringLiteral("relative"), QStringLiteral("/ok"), QStringLiteral(":/resource"), QString(5000, u'/')},
            QStringLiteral("two words")};
        const QByteArray bytes = encodeInstanceMessage(message);
        const InstanceBytes parsed = parseInstanceMessage(bytes);
        QCOMPARE(parsed.state, InstanceBytes::Complete);
        QCOMPARE(parsed.message, (InstanceMessage {{QStringLiteral("/ok")}, {}}));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QCOMPARE(parseInstanceMessage(bytes.left(length)).state, InstanceBytes::Incomplete);
        QCOMPARE(parseInstanceMessage(bytes + 'x').state, InstanceBytes::Malformed);
    }

    void refusesMalformedMessages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& json) {
            QTest::newRow(name) << QByteArray("DAG1") + QByteArray::fromHex("000000") + QByteArray(1, char(json.size()))
                    + json;
        };
        QTest::newRow("another program") << QByteArray("HTTP");
        QTest::newRow("another version") << QByteArray("DAG2");
        QTest::newRow("too long") << QByteArray("DAG1") + QByteArray::fromHex("7fffffff");
        row("no JSON", "nonsense");
        row("no paths", R"({"token":""})");
        row("a relative path", R"({"paths":["x"]})");
        row("a number", R"({"paths":[1]})");
        row("a NUL", R"({"paths":["/a\u0000b"]})");
        row("a token of two lines", R"({"paths":[],"token":"a\nb"})");
    }
    void refusesMalformedMessages()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(parseInstanceMessage(bytes).state, InstanceBytes::Malformed);
    }

    void argumentsArePathsAndAddresses()
    {
        const Arguments parsed
            = parseArguments({QStringLiteral("a.png"), QStringLiteral("../b"), QStringLiteral("/c d.safetensors"),
                                 QStringLiteral("file:///e%20f"), QStringLiteral("--"), QStringLiteral("-g.png")},
                QStringLiteral("/home/x"));
        QCOMPARE(parsed.unknownOption, QString());
        QCOMPARE(parsed.paths,
            (QStringList {QStringLiteral("/home/x/a.png"), QStringLiteral("/home/b"),
                QStringLiteral("/c d.safetensors"), QStringLiteral("/e f"), QStringLiteral("/home/x/-g.png")}));
        QCOMPARE(parseArguments({QStringLiteral("a"), QStringLiteral("--frob")}, QStringLiteral("/")).unknownOption,
            QStringLiteral("--frob"));
    }

    void theWindowComesBackFromTheTaskbar()
    {
        QWidget window;
        window.showMinimized();
        bringToFront(window, QStringLiteral("token"));
        QVERIFY(window.isVisible() && !window.isMinimized());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void aHangingProgramIsEndedOnlyIfTheUserSaysSo()
    {
        QProcess hanging;
        hanging.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(hanging.waitForStarted());
        {
            UnansweredBox box(hanging.processId());
            box.show();
            QTest::keyClick(&box, Qt::Key_Escape);
            QVERIFY(!box.isVisible() && !box.endOther());
        }
        QCOMPARE(hanging.state(), QProcess::Running);
        UnansweredBox box(hanging.processId());
        box.show();
        box.findChild<QPushButton*>(QStringLiteral("endOther"))->click();
        QVERIFY(box.endOther());
        QVERIFY(hanging.waitForFinished(60'000));
        QCOMPARE(hanging.exitStatus(), QProcess::CrashExit);
    }

    void aProcessThatIsUnknownCanNotBeEnded()
    {
        UnansweredBox box(0);
        QVERIFY(!box.findChild<QPushButton*>(QStringLiteral("endOther")) && !box.endOther());
    }
};

QTEST_MAIN(TestSingleInstance)
#include "tst_SingleInstance.moc"
