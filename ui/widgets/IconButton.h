// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QToolButton;

namespace daguerre {

/// A flat button with an icon of resources/icons only; `name` is what screen readers say of it. Reached by Tab.
QToolButton* iconButton(const QString& objectName, const QString& icon, const QString& name, const QString& toolTip);

} // namespace daguerre
