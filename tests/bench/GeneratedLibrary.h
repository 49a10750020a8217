// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre::bench {

/// Fills the index at `databasePath` with `count` made-up pictures, a minute apart, whose files in `folder`/pictures
/// are hard links of 50 PNGs.
void makeLibrary(const QString& folder, const QString& databasePath, int count);

/// Of this process.
double residentMegabytes();

} // namespace daguerre::bench
