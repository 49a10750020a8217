// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instance/InstanceMessage.h"

#include <QObject>

#include <chrono>

class QLocalServer;
class QLocalSocket;

namespace daguerre {

/// How long a start waits for another process.
struct InstancePatience {
    std::chrono::milliseconds answer {900}; // that has taken the connection
    std::chrono::milliseconds ending {4000}; // that no longer listens, until it is gone
};

/// Lets one process be the program, for one user and one data folder: a lock that the system releases however the
/// process ends, and a socket on which later starts tell what they were asked to open. GUI thread.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    /// The lock and the socket lie in `runtimeFolder` ($XDG_RUNTIME_DIR), named after `dataFolder`.
    SingleInstance(const QString& runtimeFolder, const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override; // lets the next one be the first

    enum class Role {
        First, // the only one from now on; hears from later ones
        Second, // another one is there and took the message
        Unanswered, // another one is there and didn't answer in time: it hangs
    };
    /// Blocks for that long at most. Where the system allows no lock, every start is the first.
    Role start(const InstanceMessage& message, InstancePatience patience = {});
    /// The program is ending: later starts wait for its end, and then are the first.
    void stopListening();
    /// The process that didn't answer; 0 where it is unknown.
    qint64 otherProcess() const { return m_otherProcess; }

Q_SIGNALS:
    /// A later start handed this over.
    void received(const daguerre::InstanceMessage& message);

private:
    bool lock();
    void listen();
    enum class Reply { Taken, None, NobodyListens };
    Reply handOver(const InstanceMessage& message, std::chrono::milliseconds patience);
    void serve(QLocalSocket* client);
    void read(QLocalSocket* client);

    QString m_lockFile;
    QString m_socketFile;
    int m_lockDescriptor = -1;
    qint64 m_otherProcess = 0;
    QLocalServer* m_server;
};

} // namespace daguerre
