// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/BallEngine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <thread>

namespace daguerre::test {

namespace {

/// Red, green and blue of the ball, light to dark.
std::array<double, 3> colour(std::uint64_t seed, double shade)
{
    const double hue = double(seed % 12) / 12 * 2 * std::numbers::pi;
    std::array<double, 3> channels {};
    for (std::size_t i = 0; i < 3; ++i)
        channels[i] = 160 + 90 * std::cos(hue - double(i) * 2 * std::numbers::pi / 3) - 140 * shade;
    return channels;
}

RgbImage ball(int side, std::uint64_t seed, double noise)
{
    RgbImage image {side, side, {}};
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(0, 255);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const bool inside = std::hypot(x - side * 0.5, y - side * 0.5) < side * 0.38;
            const double shade = std::hypot(x - side * 0.4, y - side * 0.35) / side;
            for (const double channel : inside ? colour(seed, shade) : std::array<double, 3> {252, 252, 252})
                image.pixels.push_back(
                    std::uint8_t(std::clamp((1 - noise) * channel + noise * uniform(random), 0.0, 255.0)));
        }
    return image;
}

} // namespace

const LoadReport& BallEngine::load(const ModelSource& source)
{
    m_report = examine(source);
    if (m_fails)
        throw Error(ErrorKind::Model, source.checkpoint.string(),
            "the file is cut off: 76,812,288 bytes expected, 40,000,000 found",
            "download it again, or choose another model");
    return m_report;
}

LoadReport BallEngine::examine(const ModelSource& source) const
{
    LoadReport report;
    report.path = source.checkpoint;
    report.nativeSide = 128;
    report.tensorsUsed = 1130;
    report.knownUnused = {"model_ema.decay"};
    report.weightBytes = 4'265'000'000;
    return report;
}

GenerationResult BallEngine::generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop)
{
    GenerationResult result;
    m_seed = request.seed;
    for (int step = 1; step <= request.steps; ++step) {
        if (stop.stop_requested())
            throw Cancelled();
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        if (observer.wantsPreview(step))
            observer.previewReady(step, ball(request.width / 8, request.seed, 1 - double(step) / request.steps));
        observer.stepFinished({step, request.steps, 14.6 / step, 999.0 / step, 60});
    }
    result.image = ball(request.width, request.seed, 0);
    return result;
}

RgbImage BallEngine::upscale(const RgbImage& picture, const std::filesystem::path&, std::stop_token)
{
    return ball(4 * picture.width, m_seed, 0);
}

} // namespace daguerre::test
