// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

/// Lets other threads go first from now on: sets the calling thread's niceness (0 to 19), which on Linux each thread
/// has for itself. Qt's thread priorities do nothing there. It can't be taken back.
void giveWay(int niceness) noexcept;
/// The same for what the calling thread reads from disks: others' reading goes first. Linux.
void giveWayInReading() noexcept;

} // namespace daguerre
