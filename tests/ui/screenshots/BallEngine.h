// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"
#include "core/diffusion/Engine.h"

namespace daguerre::test {

/// Draws a ball out of noise, in a colour of the seed's; slowly, so that it can be caught half way.
class BallEngine final : public Engine {
public:
    explicit BallEngine(bool fails = false)
        : m_fails(fails)
    {
    }

    EngineInfo info() const override { return {"2.13.0", "cpu", Precision::Float32, 2}; }
    const LoadReport& load(const ModelSource& source) override;
    LoadReport examine(const ModelSource& source) const override;
    GenerationResult generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop) override;
    /// The last ball, sharper.
    RgbImage upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop) override;

private:
    bool m_fails; // to open any model
    std::uint64_t m_seed = 0;
    LoadReport m_report;
};

} // namespace daguerre::test
