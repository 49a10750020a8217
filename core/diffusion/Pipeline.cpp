// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Pipeline.h"

#include "core/Error.h"
#include "core/diffusion/Guidance.h"
#include "core/diffusion/Noise.h"
#include "core/diffusion/Numerics.h"
#include "core/diffusion/Previews.h"
#include "core/diffusion/TextConditioning.h"
#include "core/diffusion/schedulers/Sampler.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace daguerre {

namespace {

/// Milliseconds since it was made or last asked.
class Stopwatch {
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double, std::milli>(now - std::exchange(m_start, now)).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// One run: the parts that its steps share.
class Run {
public:
    Run(Model& model, PreviewDecoder* previewDecoder, const TextToImage& request, GenerationObserver& observer,
        std::stop_token stop)
        : m_model(model)
        , m_request(request)
        , m_observer(observer)
        , m_previews(model.preview(), previewDecoder, observer)
        , m_stop(std::move(stop))
        , m_exportTensors(observer.wantsTensors())
        , m_noise(request.seed, {1, 4, request.height / 8, request.width / 8}, model.placement().device)
    {
    }

    GenerationResult operator()(const PromptEmbeddings& prompts)
    {
        Stopwatch watch;
        encode(prompts);
        prepareInpainting();
        m_result.encodeMilliseconds = watch.lap();
        const at::Tensor latents = develop();
        m_result.previewMilliseconds = m_previews.milliseconds();
        watch.lap();
        throwIfStopped();
        m_result.image = toRgbImage(m_model.vaeDecoder().decode(latents));
        m_model.requireIntact();
        m_result.decodeMilliseconds = watch.lap();
        return std::move(m_result);
    }

private:
    void encode(const PromptEmbeddings& prompts)
    {
        const auto tokens = prompts.encode(m_request.prompt);
        const auto negativeTokens = prompts.encode(m_request.negativePrompt);
        const std::size_t chunks = chunkEnds(tokens).size(), negativeChunks = chunkEnds(negativeTokens).size();
        m_result.promptsPadded = chunks != negativeChunks;
        throwIfStopped();
        m_conditioning.cond = inputFrom(encodeText(m_model, tokens, std::max(chunks, negativeChunks)));
        EncodedText uncond = encodeText(m_model, negativeTokens, std::max(chunks, negativeChunks));
        if (uncond.pooled.defined() && m_request.negativePrompt.empty()) // as SDXL was trained, and AUTOMATIC1111 does
            uncond = {at::zeros_like(uncond.context), at::zeros_like(uncond.pooled)};
        m_conditioning.uncond = inputFrom(uncond);
        exportTensor("cond", m_conditioning.cond.context);
        exportTensor("uncond", m_conditioning.uncond.context);
    }

    UNetInput inputFrom(const EncodedText& text)
    {
        if (!text.pooled.defined())
            return {text.context, {}};
        return {
            text.context, addedEmbedding(text.pooled, m_request.width, m_request.height, m_model.unet().addedSize())};
    }

    /// For text to image the whole picture is masked: ones, and the latents of even grey, as AUTOMATIC1111 has it.
    void prepareInpainting()
    {
        if (!m_model.report().inpainting)
            return;
        const auto options = at::TensorOptions(m_model.placement().device).dtype(at::kFloat);
        const std::int64_t height = m_request.height, width = m_request.width;
        auto* encoder = m_model.vaeEncoder();
        const at::Tensor masked = encoder ? encoder->encode(at::zeros({1, 3, height, width}, options))
                                          : at::zeros({1, 4, height / 8, width / 8}, options);
        m_conditioning.inpainting = at::cat({at::ones_like(masked.slice(1, 0, 1)), masked}, 1);
        throwIfStopped();
    }

    at::Tensor develop()
    {
        const SamplerRun run {
            .schedule = m_model.schedule(),
            .scheduleKind = m_request.schedule,
            .steps = m_request.steps,
            .prediction = m_model.report().prediction,
            .predict = [this](const at::Tensor& latents, double timestep) { return predict(latents, timestep); },
            .drawNoise = [this] { return drawNoise(); },
            .stepDone = [this](const SamplerStep& step) { finishStep(step); },
        };
        m_stepWatch.lap();
        return sample(m_request.sampler, run);
    }

    at::Tensor predict(const at::Tensor& latents, double timestep)
    {
        throwIfStopped();
        const at::Tensor prediction
            = guidedPrediction(m_model.unet(), latents, timestep, m_conditioning, m_request.guidanceScale);
        m_model.requireIntact(); // first: pages lost from a mapped file read as zeros
        requireFinite(prediction, "U-Net", int(m_result.steps.size()) + 1);
        return prediction;
    }

    at::Tensor drawNoise()
    {
        const at::Tensor noise = m_noise.draw();
        if (m_result.steps.empty())
            exportTensor("noise", noise);
        return noise;
    }

    void finishStep(const SamplerStep& step)
    {
        const StepReport report {step.index, m_request.steps, step.sigma, step.timestep, m_stepWatch.lap()};
        m_result.steps.push_back(report);
        char name[sizeof "latent.0000"];
        std::snprintf(name, sizeof name, "latent.%03d", step.index);
        exportTensor(name, step.latents);
        m_previews.stepDone(step.index, report.milliseconds, step.denoised);
        m_observer.stepFinished(report);
        m_stepWatch.lap();
    }

    void exportTensor(std::string_view name, const at::Tensor& tensor)
    {
        if (!m_exportTensors)
            return;
        const at::Tensor values = tensor.to(at::kCPU, at::kFloat).contiguous();
        m_observer.tensorReady(name, std::span(values.sizes().data(), values.sizes().size()),
            std::span(values.const_data_ptr<float>(), std::size_t(values.numel())));
    }

    void throwIfStopped() const
    {
        if (m_stop.stop_requested())
            throw Cancelled();
    }

    Model& m_model;
    const TextToImage& m_request;
    GenerationObserver& m_observer;
    Previews m_previews;
    std::stop_token m_stop;
    bool m_exportTensors;
    Noise m_noise;
    Conditioning m_conditioning;
    Stopwatch m_stepWatch;
    GenerationResult m_result;
};

} // namespace

GenerationResult runPipeline(Model& model, const PromptEmbeddings& prompts, PreviewDecoder* previewDecoder,
    const TextToImage& request, GenerationObserver& observer, std::stop_token stop)
{
    return Run(model, previewDecoder, request, observer, std::move(stop))(prompts);
}

} // namespace daguerre
