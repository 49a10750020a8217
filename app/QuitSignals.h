// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace daguerre {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the window can close as if its user had
/// closed it. One at a time; GUI thread.
class QuitSignals final : public QObject {
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override; // the signals end the process again

Q_SIGNALS:
    void quitRequested();

private:
    int m_readEnd = -1;
};

} // namespace daguerre
