// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>

namespace daguerre {

class Actions;

/// The log at the window's edge; hidden until it is asked for. Carries out `showLog` and `toggleLog`.
class LogDock final : public QDockWidget {
    Q_OBJECT

public:
    explicit LogDock(const Actions& actions, QWidget* parent = nullptr);
};

} // namespace daguerre
