// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

#include <chrono>
#include <functional>

namespace daguerre::test {

/// An engine without LibTorch: each step takes `stepTime`, previews and picture are of one colour made from the seed,
/// and a stop token ends it within a step; upscaling makes each pixel four by four. For tests of everything that lies
/// around the engine.
class FakeEngine final : public Engine {
public:
    struct Script {
        std::chrono::milliseconds stepTime {2};
        std::function<void(const std::filesystem::path&)> onLoad {}; // may throw
        std::function<void(int step)> onStep {}; // may throw
        std::function<void(const std::filesystem::path&)> onUpscale {}; // may throw
        std::function<void(const TextToImage&)> onGenerate {};
        ModelFamily family = ModelFamily::Mini;
        std::function<void(const std::filesystem::path&)> onExamine {}; // may throw
        std::function<void(const std::filesystem::path&, std::stop_token)> onWarmUp {}; // may throw
        LoraTargets loraTargets {};
        std::function<void(const std::filesystem::path&)> onPreviewDecoder {}; // may throw an Error, which is told
    };

    FakeEngine();
    explicit FakeEngine(Script script);

    EngineInfo info() const override;
    const LoadReport& load(const ModelSource& source) override;
    void warmUp(std::stop_token stop) override;
    LoadReport examine(const ModelSource& source) const override;
    LoraTargets loraTargets() const override { return m_script.loraTargets; }
    GenerationResult generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop) override;
    RgbImage upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop) override;

private:
    void tellPreviewDecoder(GenerationObserver& observer) const;

    Script m_script;
    LoadReport m_report;
};

/// Writes a file into the folder that passes for a checkpoint, with that engine: its path, empty where that failed.
std::string fakeCheckpoint(const std::string& folder);

} // namespace daguerre::test
