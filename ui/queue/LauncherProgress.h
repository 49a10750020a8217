// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>

namespace daguerre {

class JobQueue;

/// Shows progress and the number of jobs on the program's icon in taskbars and docks that speak
/// com.canonical.Unity.LauncherEntry (Plasma, Ubuntu's dock, Dash to Dock). Without a session bus it does nothing.
class LauncherProgress final : public QObject {
    Q_OBJECT

public:
    explicit LauncherProgress(const JobQueue& jobs, QObject* parent = nullptr);
    ~LauncherProgress() override;

private:
    void tell();

    const JobQueue& m_jobs;
    QVariantMap m_told;
};

/// Of the pictures and steps of the job in progress, 0 to 1.
double jobProgress(const JobQueue& jobs);

} // namespace daguerre
