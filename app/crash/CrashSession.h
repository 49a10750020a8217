// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// A run of the program, as far as its end is concerned. While it lasts, "running" lies in the data folder, the file
/// that a crash report is written to; a run that ends well takes it away. What an earlier run has left there tells how
/// that one ended. Main thread; one process for each folder at a time.
class CrashSession {
public:
    enum class EarlierEnd { Good, Crashed, Killed /* or the power went */ };

    /// Takes up what is left of the run before, then installs the handler. A folder that can't be written to is no
    /// error: there are no reports then.
    explicit CrashSession(const QString& folder);
    ~CrashSession();
    CrashSession(const CrashSession&) = delete;
    CrashSession& operator=(const CrashSession&) = delete;

    EarlierEnd earlierEnd() const { return m_earlierEnd; }
    /// The report of the run before, where it Crashed: crash-<date>-<time>.txt, one of at most ten.
    const QString& report() const { return m_report; }

private:
    void takeUp();
    void begin();

    QString m_folder;
    QString m_runningFile;
    QString m_report;
    EarlierEnd m_earlierEnd = EarlierEnd::Good;
    int m_descriptor = -1;
};

} // namespace daguerre
