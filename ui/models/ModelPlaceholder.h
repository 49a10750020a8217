// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace daguerre {

/// What stands for a model without a cover: the first letters of its name on a colour that is the name's own. `side` in
/// pixels. Any thread.
QImage modelPlaceholder(const QString& name, int side);

} // namespace daguerre
