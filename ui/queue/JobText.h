// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "core/generation/QueuedJob.h"

namespace daguerre {

/// A job in the words of the queue's list.

/// The beginning of its prompt, on one line.
QString jobTitle(const QueuedJob& job);
/// "128 × 128, 4 pictures".
QString jobKind(const QueuedJob& job);
/// "picture 2 of 4, step 7 of 20", as far as it is known.
QString jobPosition(const Progress& progress);
/// Why it was set aside.
QString jobReason(const QueuedJob& job);

} // namespace daguerre
