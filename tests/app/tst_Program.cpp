// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The program with a window as the system sees it: processes, signals, files.
class TestProgram final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString data(const QString& name = {}) const { return m_folder->filePath(QStringLiteral("data/daguerre/") + name); }

    void start(QProcess& process, const QStringList& arguments = {}) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& [variable, folder] : {std::pair {"HOME", "."}, {"XDG_DATA_HOME", "data"},
                 {"XDG_CONFIG_HOME", "config"}, {"XDG_CACHE_HOME", "cache"}, {"XDG_RUNTIME_DIR", "runtime"}})
            environment.insert(QLatin1String(variable), m_folder->filePath(QLatin1String(folder)));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/daguerre"), arguments);
        QVERIFY(process.waitForStarted(60'000));
    }

    QStringList sockets() const
    {
        return QDir(m_folder->filePath(QStringLiteral("runtime")))
            .entryList({QStringLiteral("daguerre-*.socket")}, QDir::System);
    }

    /// Listens to later starts, and so to its event loop.
    void startFirst(QProcess& process) const
    {
        start(process);
        QTRY_COMPARE_WITH_TIMEOUT(sockets().size(), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data(QStringLiteral("running"))), 60'000);
    }

    QByteArray logText() const
    {
        QFile file(data(QStringLiteral("daguerre.log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList leftovers() const
    {
        QStringList names;
        for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries))
            names
                += QDir(file.filePath())
                       .entryList({QStringLiteral("*.part"), QStringLiteral("*.tmp")}, QDir::AllEntries | QDir::Hidden);
        return names
            + QDir(data()).entryList(
                {QStringLiteral("*.part"), QStringLiteral("running")}, QDir::AllEntries | QDir::Hidden);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("runtime")));
        QFile::setPermissions(
            m_folder->filePath(QStringLiteral("runtime")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aSecondStartHandsItsFilesOver()
    {
        QProcess first;
        startFirst(first);
        QProcess second;
        start(second, {QStringLiteral("모델 1.safetensors")});
        QVERIFY(second.waitForFinished(60'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            logText().contains(m_folder->filePath(QStringLiteral("모델 1.safetensors")).toUtf8()), 60'000);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        first.waitForFinished();
    }

    void afterAKillTheNextStartIsTheFirst()
    {
        QProcess killed;
        startFirst(killed);
        killed.kill();
        QVERIFY(killed.waitForFinished(60'000));
        QCOMPARE(sockets().size(), 1); // dead
        QProcess next;
        start(next);
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains("was killed"), 60'000);
        QCOMPARE(next.state(), QProcess::Running);
        next.kill();
        next.waitForFinished();
    }

    void aCrashLeavesAReportThatTheNextStartFinds()
    {
        QProcess crashing;
        startFirst(crashing);
        ::kill(pid_t(crashing.processId()), SIGSEGV);
        QVERIFY(crashing.waitForFinished(60'000));
        QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);
        QProcess next;
        start(next);
        QTRY_COMPARE_WITH_TIMEOUT(QDir(data()).entryList({QStringLiteral("crash-*.txt")}).size(), 1, 60'000);
        next.kill();
        next.waitForFinished();
    }

    void signalsEndItWell_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("hang up") << SIGHUP;
    }
    /// While it loads its model.
    void signalsEndItWell()
    {
        QFETCH(int, signal);
        QProcess process;
        startFirst(process);
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(elapsed < 3000, qPrintable(QString::number(elapsed)));
        QCOMPARE(leftovers(), QStringList());
        QVERIFY2(!process.readAllStandardError().contains("QThread"), "a thread was left running");
    }

    void unknownOptionsAreRefused()
    {
        QProcess process;
        start(process, {QStringLiteral("--frobnicate")});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("--frobnicate"));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_Program.moc"
