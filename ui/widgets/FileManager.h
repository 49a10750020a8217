// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

/// Opens the file's folder in the desktop's file manager, with the file selected where the file manager can do that
/// (org.freedesktop.FileManager1). Doesn't wait.
void revealInFileManager(const QString& path);

} // namespace daguerre
