// SPDX-License-Identifier: Apache-2.0
#include "app/BackgroundEngine.h"

#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"

#include <sys/resource.h>
#include <unistd.h>

namespace daguerre {

namespace {

/// How much the pipeline thread and its workers give way to the window, in nice levels.
constexpr int pipelineNiceness = 5;

} // namespace

std::unique_ptr<Engine> makeBackgroundEngine()
{
    setpriority(
        PRIO_PROCESS, static_cast<id_t>(gettid()), pipelineNiceness); // Linux: of this thread and those it starts
    return loadEngine({.resources = resourcesFolder().toStdString()});
}

} // namespace daguerre
