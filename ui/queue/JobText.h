// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "core/generation/QueuedJob.h"

#include <QCoreApplication>

namespace daguerre {

/// A job in the words of the queue's list.
class JobText {
    Q_DECLARE_TR_FUNCTIONS(daguerre::JobText)

public:
    /// The beginning of its prompt, on one line.
    static QString title(const QueuedJob& job);
    /// "128 × 128, 4 pictures".
    static QString kind(const QueuedJob& job);
    /// "picture 2 of 4, step 7 of 20", as far as it is known.
    static QString position(const Progress& progress);
    /// Why it was set aside.
    static QString reason(const QueuedJob& job);
};

} // namespace daguerre
