// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace daguerre {

/// What the desktop gave this process so that a window may take the focus. Call before QApplication is made, which
/// uses it up.
QString takeActivationToken();
/// Shows the window in front of all others, minimised or not. `token`: what another process took; may be empty.
void bringToFront(QWidget& window, const QString& token);

} // namespace daguerre
