// SPDX-License-Identifier: Apache-2.0
#include "app/instance/BringToFront.h"

#include <QWidget>

namespace daguerre {

QString takeActivationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); // Wayland
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token; // X11
}

void bringToFront(QWidget& window, const QString& token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt's Wayland plugin uses it up in activateWindow
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace daguerre
