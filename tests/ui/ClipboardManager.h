// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre::test {

/// A clipboard manager of X11 at its least: prints "ready", and once an owner that ends asks it to SAVE_TARGETS, the
/// files (text/uri-list) that it was left with. Returns then.
int runClipboardManager();

} // namespace daguerre::test
