// SPDX-License-Identifier: Apache-2.0
// Kills the program at random moments of random sessions and looks what is left: killtest [ROUNDS [SEED]].
// No finished picture, no accepted job, no rating and no more than two seconds of typing may be lost, no picture be
// made twice, and every delete can be taken back.
#include "core/settings/Settings.h"
#include "tests/app/kill/KillLedger.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

constexpr int patience = 120'000; // ms

double now()
{
    return double(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
            .count());
}

void prepare(const QString& folder)
{
    QFile model(folder + QStringLiteral("/model.safetensors"));
    if (!model.open(QIODevice::WriteOnly) || model.write("weights") < 0)
        qFatal("can't write to %s", qPrintable(folder));
    daguerre::Settings(folder + QStringLiteral("/settings.ini")).setCheckpoint(model.fileName());
}

void takeLines(QProcess& session, KillLedger& ledger)
{
    while (session.canReadLine())
        ledger.take(session.readLine());
}

void startSession(QProcess& session, const QStringList& arguments)
{
    session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    session.start(QCoreApplication::applicationDirPath() + QStringLiteral("/kill_session"), arguments);
    if (!session.waitForReadyRead(patience))
        qFatal("the session doesn't start");
}

/// A session that is killed after `ms` of work.
void workAndDie(const QString& folder, unsigned seed, int ms, KillLedger& ledger)
{
    QProcess session;
    startSession(session, {folder, QString::number(seed), QStringLiteral("work")});
    const QDeadlineTimer end(ms);
    while (!end.hasExpired()) {
        session.waitForReadyRead(int(std::max<qint64>(1, end.remainingTime())));
        takeLines(session, ledger);
        if (session.state() == QProcess::NotRunning)
            qFatal("the session ended by itself");
    }
    ledger.killed(now());
    session.kill();
    session.waitForFinished(patience);
    takeLines(session, ledger);
    ledger.checkPictures();
}

/// A session that lets all jobs run and ends well.
void finish(const QString& folder, KillLedger& ledger)
{
    QProcess session;
    startSession(session, {folder, QStringLiteral("0"), QStringLiteral("finish")});
    if (!session.waitForFinished(10 * patience) || session.exitStatus() != QProcess::NormalExit
        || session.exitCode() != 0)
        qFatal("the last session didn't end well");
    takeLines(session, ledger);
    ledger.checkPictures();
    ledger.checkJobs();
    ledger.checkRatings();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 50;
    const unsigned seed = argc > 2 ? unsigned(std::atoi(argv[2])) : std::random_device()() % 100'000;
    std::printf("%d rounds, seed %u\n", rounds, seed);
    QTemporaryDir folder;
    for (const char* variable : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(variable, folder.path().toUtf8());
    prepare(folder.path());
    KillLedger ledger(folder.filePath(QStringLiteral("pictures")));
    std::mt19937 random(seed);
    for (int round = 1; round <= rounds; ++round)
        workAndDie(folder.path(), seed * 1000 + unsigned(round), 100 + int(random() % 4000), ledger);
    finish(folder.path(), ledger);
    std::printf("%lld jobs, %lld pictures, %lld rated, %d deleted, %d brought back; at most %.0f ms of typing lost\n",
        static_cast<long long>(ledger.jobs()), static_cast<long long>(ledger.pictures()),
        static_cast<long long>(ledger.rated()), ledger.deleted(), ledger.undone(), ledger.worstTypingLost());
    for (const QString& error : ledger.errors())
        std::printf("LOST: %s\n", qPrintable(error));
    if (!ledger.errors().isEmpty()) {
        folder.setAutoRemove(false);
        std::printf("to be looked at: %s\n", qPrintable(folder.path()));
    }
    return ledger.errors().isEmpty() && ledger.jobs() > 0 && ledger.pictures() > 0 ? 0 : 1;
}
