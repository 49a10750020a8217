// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashNotes.h"
#include "app/crash/CrashSession.h"
#include "tests/ui/WindowTest.h"

#include <QDesktopServices>
#include <QLabel>
#include <QProcess>
#include <QPushButton>

#include <csignal>

using namespace daguerre;

/// However the program ends, the next start knows.
class TestCrashReport final : public test::WindowTest {
    Q_OBJECT

public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    /// The signal it died of, or 0.
    int die(const char* way) const
    {
        QProcess process;
        process.setProcessEnvironment([] {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("ASAN_OPTIONS"),
                QStringLiteral("handle_segv=0:handle_abort=0:handle_sigbus=0:"
                               "handle_sigfpe=0:handle_sigill=0:use_sigaltstack=0"));
            return environment;
        }());
        process.start(
            QCoreApplication::applicationDirPath() + QStringLiteral("/crasher"), {data(), QString::fromUtf8(way)});
        if (!process.waitForFinished(60'000))
            return -1;
        return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    }

    QStringList reports() const { return QDir(data()).entryList({QStringLiteral("crash-*.txt")}, QDir::Files); }

    static QString text(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void everyDeadlySignalIsReported_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("mention");
        QTest::newRow("segv") << SIGSEGV << "SIGSEGV";
        QTest::newRow("thread") << SIGSEGV << "SIGSEGV";
        QTest::newRow("overflow") << SIGSEGV << "SIGSEGV";
        QTest::newRow("abort") << SIGABRT << "SIGABRT";
        QTest::newRow("throw") << SIGABRT << "uncaught exception: std::range_error";
        QTest::newRow("divide") << SIGFPE << "SIGFPE";
        QTest::newRow("illegal") << SIGILL << "SIGILL";
        QTest::newRow("bus") << SIGBUS << "SIGBUS";
    }
    void everyDeadlySignalIsReported()
    {
        QFETCH(int, signal);
        QFETCH(QString, mention);
        QCOMPARE(die(QTest::currentDataTag()), signal);
        const CrashSession next(data());
        QCOMPARE(next.earlierEnd(), CrashSession::EarlierEnd::Crashed);
        QCOMPARE(QStringList {QFileInfo(next.report()).fileName()}, reports());
        const QString report = text(next.report());
        for (const QString& part : {mention, QStringLiteral("Daguerre " DAGUERRE_VERSION), QStringLiteral("Qt 6"),
                 QStringLiteral("step 3 of 20"), QStringLiteral("\ncrasher("), QStringLiteral("end of report")})
            QVERIFY2(report.contains(part), qPrintable(report));
        for (const char* secret : {"/home", "secret", "/crasher(", "/lib"})
            QVERIFY2(!report.contains(QLatin1String(secret)), qPrintable(report));
    }

    void aReportIsToldOnce()
    {
        die("segv");
        QCOMPARE(CrashSession(data()).earlierEnd(), CrashSession::EarlierEnd::Crashed);
        QCOMPARE(CrashSession(data()).earlierEnd(), CrashSession::EarlierEnd::Good);
        QCOMPARE(reports().size(), 1);
    }

    void aGoodEndLeavesNothing()
    {
        QCOMPARE(die("live"), 0);
        QCOMPARE(QDir(data()).entryList(QDir::Files), QStringList());
        QCOMPARE(CrashSession(data()).earlierEnd(), CrashSession::EarlierEnd::Good);
    }

    void aLostModelFileIsNoCrash()
    {
        QCOMPARE(die("watched"), 0);
        QCOMPARE(CrashSession(data()).earlierEnd(), CrashSession::EarlierEnd::Good);
    }

    void aKilledProgramIsKnownWithoutAReport()
    {
        QCOMPARE(die("kill"), SIGKILL);
        const CrashSession next(data());
        QCOMPARE(next.earlierEnd(), CrashSession::EarlierEnd::Killed);
        QCOMPARE(next.report(), QString());
        QCOMPARE(reports(), QStringList());
    }

    void tenReportsAreKept()
    {
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(die("abort"), SIGABRT);
            CrashSession next(data());
            QVERIFY(QFile::exists(next.report()));
        }
        QCOMPARE(reports().size(), 10);
    }

    void aFolderThatCanNotBeMadeStopsNothing()
    {
        const CrashSession session(QStringLiteral("/proc/nowhere"));
        QCOMPARE(session.earlierEnd(), CrashSession::EarlierEnd::Good);
    }

    void theWindowTellsAndOpensTheReport()
    {
        start();
        m_window->showCrash(QStringLiteral("/data/crash-1.txt"));
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageHeadline")->text().contains(QStringLiteral("ended unexpectedly")));
        setSteps(4); // what comes and goes covers it at most
        pressGenerate();
        QTRY_COMPARE(savedPictures().size(), 1);
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        QVERIFY(child<QLabel>("messageHeadline")->text().contains(QStringLiteral("ended unexpectedly")));
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
        child<QPushButton>("messageAction")->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opened, QList<QUrl> {QUrl::fromLocalFile(QStringLiteral("/data/crash-1.txt"))});
    }
};

QTEST_MAIN(TestCrashReport)
#include "tst_CrashReport.moc"
