// SPDX-License-Identifier: Apache-2.0
#include "app/instance/SingleInstance.h"

#include "core/Log.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

namespace daguerre {

namespace {

constexpr int maximumClients = 16;
constexpr std::chrono::seconds clientPatience {5};
constexpr char answer[] = {'\6'}; // ACK

QString baseName(const QString& runtimeFolder, const QString& dataFolder)
{
    const QByteArray hash
        = QCryptographicHash::hash(QDir::cleanPath(dataFolder).toUtf8(), QCryptographicHash::Sha256).toHex();
    return runtimeFolder + QStringLiteral("/daguerre-") + QString::fromLatin1(hash.left(12));
}

/// The process at the other end; 0 where the system doesn't tell.
qint64 peerOf(const QLocalSocket& socket)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    const int descriptor = int(socket.socketDescriptor());
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

} // namespace

SingleInstance::SingleInstance(const QString& runtimeFolder, const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_lockFile(baseName(runtimeFolder, dataFolder) + QStringLiteral(".lock"))
    , m_socketFile(baseName(runtimeFolder, dataFolder) + QStringLiteral(".socket"))
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* client = m_server->nextPendingConnection())
            serve(client);
    });
}

SingleInstance::~SingleInstance()
{
    stopListening();
    if (m_lockDescriptor >= 0)
        close(m_lockDescriptor);
}

SingleInstance::Role SingleInstance::start(const InstanceMessage& message, InstancePatience patience)
{
    const QDeadlineTimer deadline(patience.ending);
    do {
        if (lock()) {
            listen();
            return Role::First;
        }
        const Reply reply = handOver(message, patience.answer);
        if (reply != Reply::NobodyListens)
            return reply == Reply::Taken ? Role::Second : Role::Unanswered;
        QThread::msleep(20); // it is about to listen, or about to end
    } while (!deadline.hasExpired());
    return Role::Unanswered;
}

void SingleInstance::stopListening()
{
    m_server->close();
}

/// The file stays when the lock goes: removing it would let two processes lock two files of one name.
bool SingleInstance::lock()
{
    const int descriptor = open(QFile::encodeName(m_lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        log::warning(QStringLiteral("can't tell whether the program runs already: %1: %2")
                         .arg(m_lockFile, QString::fromLocal8Bit(std::strerror(errno))));
        return true;
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        close(descriptor);
        return false;
    }
    m_lockDescriptor = descriptor;
    return true;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketFile); // of a process that was killed: the lock is ours
    if (!m_server->listen(m_socketFile))
        log::warning(QStringLiteral("later starts of the program can't reach this one: %1: %2")
                         .arg(m_socketFile, m_server->errorString()));
}

SingleInstance::Reply SingleInstance::handOver(const InstanceMessage& message, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&deadline] { return int(std::max<qint64>(1, deadline.remainingTime())); };
    QLocalSocket socket;
    socket.connectToServer(m_socketFile);
    if (!socket.waitForConnected(left()))
        return deadline.hasExpired() ? Reply::None : Reply::NobodyListens;
    m_otherProcess = peerOf(socket);
    socket.write(encodeInstanceMessage(message));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return Reply::None;
    }
    return socket.waitForReadyRead(left()) && socket.read(1) == QByteArray(answer, 1) ? Reply::Taken : Reply::None;
}

void SingleInstance::serve(QLocalSocket* client)
{
    client->setParent(this);
    client->setReadBufferSize(maximumInstanceMessageBytes + 1);
    connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    if (findChildren<QLocalSocket*>().size() > maximumClients) {
        client->abort();
        return;
    }
    connect(client, &QLocalSocket::readyRead, this, [this, client] { read(client); });
    QTimer::singleShot(clientPatience, client, [client] {
        client->abort();
        client->deleteLater();
    });
    read(client); // what came with the connection
}

void SingleInstance::read(QLocalSocket* client)
{
    const InstanceBytes bytes = parseInstanceMessage(client->peek(maximumInstanceMessageBytes + 1));
    if (bytes.state == InstanceBytes::Incomplete)
        return;
    client->disconnect(this);
    if (bytes.state == InstanceBytes::Malformed) {
        log::warning(QStringLiteral("a malformed message from another start of the program was ignored"));
        client->abort();
        return;
    }
    client->write(answer, sizeof answer);
    client->disconnectFromServer();
    Q_EMIT received(bytes.message);
}

} // namespace daguerre
