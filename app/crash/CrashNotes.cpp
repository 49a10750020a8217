// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashNotes.h"

#include "app/crash/CrashHandler.h"
#include "core/generation/GenerationService.h"

namespace daguerre {

namespace {

const char* nameOf(Stage stage)
{
    switch (stage) {
    case Stage::LoadingModel:
        return "loading the model";
    case Stage::EncodingPrompt:
        return "encoding the prompt";
    case Stage::Denoising:
        return "denoising";
    case Stage::Decoding:
        return "decoding";
    case Stage::Upscaling:
        return "upscaling";
    case Stage::Saving:
        return "saving";
    }
    return "";
}

void noteEngine(const EngineStatus& status)
{
    const EngineInfo& engine = status.engine;
    setCrashNote(CrashNote::Engine,
        "LibTorch " + engine.libtorchVersion + ", " + engine.device + ", " + std::to_string(engine.threads)
            + " threads");
}

void noteProgress(const Progress& progress)
{
    setCrashNote(CrashNote::Job,
        std::string(nameOf(progress.stage)) + ", picture " + std::to_string(progress.image + 1) + " of "
            + std::to_string(progress.imageCount) + ", step " + std::to_string(progress.step) + " of "
            + std::to_string(progress.stepCount));
}

} // namespace

void followForCrashReports(GenerationService& service)
{
    const auto noteIdle = [] { setCrashNote(CrashNote::Job, "none"); };
    QObject::connect(&service, &GenerationService::modelReady, &service, noteEngine);
    QObject::connect(&service, &GenerationService::progressed, &service, noteProgress);
    QObject::connect(&service, &GenerationService::finished, &service, noteIdle);
    QObject::connect(&service, &GenerationService::failed, &service, noteIdle);
    QObject::connect(&service, &GenerationService::cancelled, &service, noteIdle);
}

} // namespace daguerre
