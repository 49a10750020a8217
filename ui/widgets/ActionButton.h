// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAction;
class QPushButton;

namespace daguerre {

/// A push button that triggers `action` and looks and is enabled like it; without its mnemonic, which is the menu's.
QPushButton* actionButton(QAction* action);
/// The one that a window's main task starts with: taller and bolder.
QPushButton* primaryButton(QAction* action);

} // namespace daguerre
