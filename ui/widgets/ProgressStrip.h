// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace daguerre {

/// The line under the canvas: where the current job is, how long it will take, how many wait, and Cancel; while
/// another picture lies on the canvas, a button that shows what the job makes. Always there,
/// so that the canvas keeps its size.
class ProgressStrip final : public QWidget {
    Q_OBJECT

public:
    ProgressStrip(QAction* cancel, QAction* follow, QWidget* parent = nullptr);

    void showProgress(const Progress& progress);
    /// No job: `text` says how the last one ended.
    void showIdle(const QString& text);
    void showCancelling();
    void setWaiting(int jobs);

private:
    void reserveWidths();
    void offerFollow();
    void announceQuarter(int value);

    QLabel* m_step;
    QProgressBar* m_bar;
    QLabel* m_timeLeft;
    QLabel* m_waiting;
    QAction* m_follow;
    QPushButton* m_followButton;
    int m_announcedQuarter = 0;
};

} // namespace daguerre
