// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/generation/GenerationRequest.h"

namespace daguerre {

enum class JobState {
    Waiting,
    Running, // or about to
    SetAside, // won't start by itself: it failed, or the program ended twice while it ran
};

/// A job in the queue; a value.
struct QueuedJob {
    JobId id = 0; // never used for another job, in later sessions as well
    GenerationRequest request; // its `first` counts the pictures that are done
    JobState state = JobState::Waiting;
    int crashes = 0; // how often the program ended while it ran, since its last picture
    Failure failure; // SetAside: why; empty where it was for the crashes

    int picturesLeft() const { return request.count - request.first; }
};

/// After so many crashes a job is set aside.
inline constexpr int maximumCrashes = 2;

} // namespace daguerre
