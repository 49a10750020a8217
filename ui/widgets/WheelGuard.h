// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace daguerre {

/// Keeps the wheel from changing controls by accident: a control takes it only while it has the focus, a closed combo
/// box never. Everywhere else the wheel scrolls what the controls lie on.
class WheelGuard final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Guards `control`, and stops the wheel from giving it the focus.
    void protect(QWidget* control);
    /// Guards every spin box, slider and combo box in `panel`.
    void protectAllIn(QWidget* panel);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace daguerre
