// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeEngine.h"

#include "core/Error.h"

#include <fstream>
#include <thread>

namespace daguerre::test {

namespace {

RgbImage filled(int width, int height, std::uint64_t seed, int step)
{
    RgbImage image {width, height, std::vector<std::uint8_t>(std::size_t(3) * width * height)};
    for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        image.pixels[i] = static_cast<std::uint8_t>(seed);
        image.pixels[i + 1] = static_cast<std::uint8_t>(seed >> 8);
        image.pixels[i + 2] = static_cast<std::uint8_t>(step * 10);
    }
    return image;
}

} // namespace

FakeEngine::FakeEngine()
    : FakeEngine(Script {})
{
}

FakeEngine::FakeEngine(Script script)
    : m_script(std::move(script))
{
}

EngineInfo FakeEngine::info() const
{
    return {.libtorchVersion = "none", .device = "cpu", .precision = Precision::Float32, .threads = 1};
}

const LoadReport& FakeEngine::load(const ModelSource& source)
{
    if (m_script.onLoad)
        m_script.onLoad(source.checkpoint);
    m_report = examine(source);
    return m_report;
}

void FakeEngine::warmUp(std::stop_token stop)
{
    if (m_script.onWarmUp)
        m_script.onWarmUp(m_report.path, stop);
    if (stop.stop_requested())
        throw Cancelled();
}

LoadReport FakeEngine::examine(const ModelSource& source) const
{
    if (m_script.onExamine)
        m_script.onExamine(source.checkpoint);
    LoadReport report;
    report.path = source.checkpoint;
    report.nativeSide = 128;
    report.family = m_script.family;
    report.prediction = source.prediction.value_or(PredictionType::Epsilon);
    if (!source.vae.empty())
        report.notes.push_back("the VAE is that of " + source.vae.filename().string());
    return report;
}

GenerationResult FakeEngine::generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop)
{
    validate(request);
    if (m_script.onGenerate)
        m_script.onGenerate(request);
    tellPreviewDecoder(observer);
    GenerationResult result;
    for (int step = 1; step <= request.steps; ++step) {
        if (stop.stop_requested())
            throw Cancelled();
        if (m_script.onStep)
            m_script.onStep(step);
        std::this_thread::sleep_for(m_script.stepTime);
        if (observer.wantsPreview(step))
            observer.previewReady(step, filled(request.width / 8, request.height / 8, request.seed, step));
        result.steps.push_back({step, request.steps, 14.6 / step, 999.0 / step, double(m_script.stepTime.count())});
        observer.stepFinished(result.steps.back());
    }
    result.image = filled(request.width, request.height, request.seed, 0);
    return result;
}

void FakeEngine::tellPreviewDecoder(GenerationObserver& observer) const
{
    const std::filesystem::path file = observer.previewDecoder(m_script.family);
    try {
        if (m_script.onPreviewDecoder)
            m_script.onPreviewDecoder(file);
    } catch (const Error& error) {
        observer.previewDecoderFailed(error);
    }
}

RgbImage FakeEngine::upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop)
{
    if (m_script.onUpscale)
        m_script.onUpscale(upscaler);
    if (stop.stop_requested())
        throw Cancelled();
    RgbImage image {4 * picture.width, 4 * picture.height, {}};
    image.pixels.reserve(16 * picture.pixels.size());
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const std::uint8_t* pixel = &picture.pixels[3 * (std::size_t(y / 4) * picture.width + x / 4)];
            image.pixels.insert(image.pixels.end(), pixel, pixel + 3);
        }
    return image;
}

std::string fakeCheckpoint(const std::string& folder)
{
    const std::string path = folder + "/model.safetensors";
    std::ofstream file(path);
    file << "not read by the fake engine, but hashed";
    return file.flush() ? path : std::string();
}

} // namespace daguerre::test
