// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace daguerre {

/// `daguerre generate ...`: draws pictures without a window; prints each saved file's path on stdout. `arguments` start
/// with the command's name. Throws Error or Cancelled.
int runGenerate(const QStringList& arguments);

} // namespace daguerre
