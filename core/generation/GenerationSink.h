// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/Understanding.h"
#include "core/generation/GenerationEvents.h"

namespace daguerre {

/// Follows a job of several pictures. All calls on the thread that runs the Generator.
class GenerationSink : public GenerationObserver {
public:
    virtual void stageEntered(Stage /*stage*/, int /*image*/) { }
    virtual void modelLoaded(const EngineStatus& /*status*/) { }
    /// Once, before the first picture, where the model is given other words than the job's or there are words that it
    /// doesn't know.
    virtual void promptsUnderstood(const Understanding& /*prompt*/, const Understanding& /*negativePrompt*/) { }
    /// A picture of a job that goes on was saved already; it isn't made again.
    virtual void pictureFound(int /*image*/, const QString& /*path*/) { }
    /// `result` has the timings of the run; its picture has been moved into `picture`.
    virtual void pictureFinished(FinishedPicture picture, const GenerationResult& result) = 0;
};

} // namespace daguerre
