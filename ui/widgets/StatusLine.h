// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QElapsedTimer>
#include <QLabel>

namespace daguerre {

/// The status bar's text: model, device, precision, threads, seconds per step.
class StatusLine final : public QLabel {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showLoading();
    void showFailed();
    void showModel(const EngineStatus& status);
    void measure(const Progress& progress);

private:
    void refresh();

    QString m_model;
    double m_secondsPerStep = 0; // 0: unknown
    Progress m_first; // the picture's first step, which m_sinceFirst measures from
    QElapsedTimer m_sinceFirst;
};

} // namespace daguerre
