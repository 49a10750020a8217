// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace daguerre {

/// The icon `name` of resources/icons. It is drawn in the text colour that the palette has when it is painted, so a
/// change of theme needs no new icon.
QIcon themedIcon(const QString& name);

} // namespace daguerre
