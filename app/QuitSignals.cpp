// SPDX-License-Identifier: Apache-2.0
#include "app/QuitSignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace daguerre {

namespace {

constexpr std::array<int, 3> quitSignals {SIGTERM, SIGINT, SIGHUP};
constinit int writeEnd = -1; // of the pipe from the handler to the event loop

void onSignal(int)
{
    const int savedErrno = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1); // a full pipe tells as much
    errno = savedErrno;
}

void handleSignals(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : quitSignals)
        sigaction(signal, &action, nullptr);
}

} // namespace

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
    std::array<int, 2> ends {};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals end the process at once, as ever
    m_readEnd = ends[0];
    writeEnd = ends[1];
    auto* notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes {};
        while (read(m_readEnd, bytes.data(), bytes.size()) > 0) { }
        Q_EMIT quitRequested();
    });
    handleSignals(onSignal);
}

QuitSignals::~QuitSignals()
{
    if (m_readEnd < 0)
        return;
    handleSignals(SIG_DFL);
    close(m_readEnd);
    close(writeEnd);
}

} // namespace daguerre
