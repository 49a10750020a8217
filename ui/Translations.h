// SPDX-License-Identifier: Apache-2.0
#pragma once

class QApplication;

namespace daguerre {

/// Makes the program and Qt's own dialogs speak the system's language where there is a translation, otherwise English.
/// Call before the first window is made.
void installTranslations(QApplication& application);

} // namespace daguerre
